// Screens before anybody is signed in.
import { agent } from "../house.mjs";

const title = (page) => page.locator(".door h1").waitFor();

export const door_screens = [
  { name: "sign-in", go: async ({ page, address }) => {
    await page.goto(`${address}/sign-in`);
    await page.getByTestId("sign-in-form").waitFor();
  } },
  { name: "sign-in-wrong", go: async ({ page, address }) => {
    await page.goto(`${address}/sign-in`);
    await page.locator('input[name="email"]').fill("nobody@asiab.example");
    await page.getByTestId("current-password").fill(agent.password);
    page.expect_faults(/status of 401/);
    await page.getByTestId("sign-in").click();
    await page.getByTestId("sign-in-error").waitFor();
  } },
  { name: "setup", go: async ({ page, known }) => {
    await page.goto(known.setup);
    await page.getByTestId("setup-form").waitFor();
  } },
  { name: "setup-short-password", go: async ({ page, known }) => {
    await page.goto(known.setup);
    await page.getByTestId("new-password").fill("short");
    await page.locator(".field-error:visible").waitFor();
  } },
  { name: "setup-used", go: async ({ page, address }) => {
    page.expect_faults(/status of 404/);
    await page.goto(`${address}/setup?token=used`);
    await title(page);
  } },
  { name: "invitation", go: async ({ page, known }) => {
    await page.goto(known.invitation);
    await page.getByTestId("invitation-form").waitFor();
  } },
  { name: "invitation-used", go: async ({ page, address }) => {
    page.expect_faults(/status of 404/);
    await page.goto(`${address}/invitation?token=used`);
    await title(page);
  } },
];
