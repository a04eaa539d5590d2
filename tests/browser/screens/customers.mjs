// The customers: the list, one of them, and the dialogs there.
const list = async ({ page, address }) => {
  await page.goto(`${address}/customers`);
  await page.getByTestId("customer-row").first().waitFor();
};

const one = async (scene) => {
  await list(scene);
  await scene.page.getByTestId("customers-search").fill(scene.language === "fa" ? "نگار" : "rafael");
  const row = scene.page.getByTestId("customer-row").first();
  await row.filter({ hasText: scene.language === "fa" ? "نگار" : "Rafael" }).getByRole("link").click();
  await scene.page.getByTestId("timeline-conversation").first().waitFor();
};

const dialog = (id) => async (scene) => {
  await one(scene);
  await scene.page.getByTestId(id).click();
  await scene.page.getByRole("dialog").waitFor();
};

const bring = async ({ page, address }) => {
  await page.goto(`${address}/customers/imports`);
  const rows = ["نام,تلفن,سازمان,کشور,یادداشت", "کاوه رستگار,09125556677,کافه لمیز,ایران,خوب",
    "Priya Nair,+914412345678,Blue Cup,India,", "ندا,12,,,"];
  await page.getByTestId("import-file").setInputFiles({ name: "مشتریان.csv", mimeType: "text/csv",
    buffer: Buffer.from(rows.join("\r\n")) });
};

async function organization({ page, address }) {
  await page.goto(`${address}/organizations?q=${encodeURIComponent("دالان")}`);
  await page.getByTestId("organization-row").first().getByRole("link").click();
  await page.getByTestId("organization-talk").first().waitFor();
}

export const customer_screens = [
  { name: "customers", go: list },
  { name: "customers-nobody", go: async ({ page, address }) => {
    await page.goto(`${address}/customers?q=nobodyhasthisname`);
    await page.locator(".customers .blank").waitFor();
  } },
  { name: "customers-filter", go: async (scene) => {
    await list(scene);
    await scene.page.getByTestId("filter-stage").click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "customers-new", go: async (scene) => {
    await list(scene);
    await scene.page.getByTestId("customer-add").click();
    await scene.page.getByRole("dialog").waitFor();
  } },
  { name: "customer", go: one },
  { name: "customer-edit", go: dialog("customer-edit") },
  { name: "customer-identity", go: dialog("identity-add") },
  { name: "customer-product", go: dialog("product-add") },
  { name: "customer-consent", go: dialog("consent-change-calls") },
  { name: "customer-consents", go: async (scene) => {
    await one(scene);
    await scene.page.getByTestId("consent-history-newsletter").click();
    await scene.page.getByTestId("consent-word").nth(1).scrollIntoViewIfNeeded();
  } },
  { name: "customer-identity-menu", go: async (scene) => {
    await one(scene);
    await scene.page.getByTestId("identity").first().getByRole("button").last().click();
    await scene.page.getByRole("menu").waitFor();
  } },
  { name: "customer-culture", go: dialog("culture-edit") },
  { name: "customer-block", go: dialog("block") },
  { name: "customers-duplicates", go: async ({ page, address }) => {
    await page.goto(`${address}/customers/duplicates`);
    await page.locator("[data-testid=duplicate], .customers .blank").first().waitFor();
  } },
  { name: "customer-merge", go: async (scene) => {
    await one(scene);
    await scene.page.getByTestId("merge-with").click();
    await scene.page.locator(".finder-menu .menu-item").nth(1).click();
    await scene.page.getByTestId("merge-save").waitFor();
  } },
  { name: "customers-imports", go: async ({ page, address }) => {
    await page.goto(`${address}/customers/imports`);
    await page.getByTestId("import-choose").waitFor();
  } },
  { name: "customers-import", go: async (scene) => {
    await bring(scene);
    await scene.page.getByTestId("import-start").waitFor();
  } },
  { name: "customers-import-done", go: async (scene) => {
    await bring(scene);
    await scene.page.getByTestId("import-start").click();
    await scene.page.getByTestId("import-errors").waitFor();
  } },
  { name: "organizations", go: async ({ page, address }) => {
    await page.goto(`${address}/organizations`);
    await page.getByTestId("organization-row").first().waitFor();
  } },
  { name: "organization", go: organization },
  { name: "organization-edit", go: async (scene) => {
    await organization(scene);
    await scene.page.getByTestId("organization-edit").click();
    await scene.page.getByRole("dialog").waitFor();
  } },
  { name: "organization-remove", go: async (scene) => {
    scene.page.expect_faults(/status of 409/);
    await organization(scene);
    await scene.page.getByTestId("organization-remove").click();
    await scene.page.getByTestId("organization-remove-sure").waitFor();
  } },
  { name: "organization-new", go: async ({ page, address }) => {
    await page.goto(`${address}/organizations`);
    await page.getByTestId("organization-add").click();
    await page.getByRole("dialog").waitFor();
  } },
  { name: "customer-missing", go: async ({ page, address }) => {
    page.expect_faults(/status of 404/);
    await page.goto(`${address}/customers/cus_0000000000001`);
    await page.locator(".customer-page .blank").waitFor();
  } },
];
