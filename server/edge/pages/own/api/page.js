const list = document.getElementById("operations");
const find = document.getElementById("find");

function element(name, text, parent) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

// A schema as the reader of an example would write it.
function sketch(schema, document_, depth = 0) {
  if (!schema) return null;
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    return depth > 3 ? name : sketch(document_.components.schemas[name], document_, depth + 1);
  }
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return sketch(choice[0], document_, depth);
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.properties) {
    const out = {};
    for (const [name, part] of Object.entries(schema.properties))
      out[name] = sketch(part, document_, depth + 1);
    return out;
  }
  if (schema.items) return [sketch(schema.items, document_, depth + 1)];
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : schema.type;
  return schema.format ? `${type} (${schema.format})` : (type ?? "anything");
}

function show_schema(title, content, document_, parent) {
  const schema = content?.["application/json"]?.schema;
  if (!schema) return;
  element("h4", title, parent);
  element("pre", JSON.stringify(sketch(schema, document_), null, 2), parent);
}

function show_parameters(operation, parent) {
  if (!operation.parameters?.length) return;
  const table = element("table", "", parent);
  for (const one of operation.parameters) {
    const row = element("tr", "", table);
    element("th", one.name, row);
    element("td", `${one.in}${one.required ? ", required" : ""}`, row);
    element("td", one.description ?? "", row);
  }
}

function show(path, method, operation, document_) {
  const details = document.createElement("details");
  details.dataset.words = `${method} ${path} ${operation.summary} ${operation.operationId}`.toLowerCase();
  const summary = element("summary", "", details);
  const word = element("span", method.toUpperCase(), summary);
  word.className = "method";
  element("code", path, summary);
  element("span", ` ${operation.summary ?? ""}`, summary);
  details.addEventListener(
    "toggle",
    () => {
      if (operation["x-permission"]) element("p", `Permission: ${operation["x-permission"]}`, details);
      show_parameters(operation, details);
      show_schema("Body", operation.requestBody?.content, document_, details);
      for (const [status, answer] of Object.entries(operation.responses))
        show_schema(`Answer ${status}`, answer.content, document_, details);
    },
    { once: true },
  );
  return details;
}

function show_all(document_) {
  const by_tag = new Map();
  for (const [path, methods] of Object.entries(document_.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? "";
      if (!by_tag.has(tag)) by_tag.set(tag, []);
      by_tag.get(tag).push(show(path, method, operation, document_));
    }
  for (const [tag, operations] of by_tag) {
    const section = element("section", "", list);
    element("h2", tag, section);
    section.append(...operations);
  }
}

find.addEventListener("input", () => {
  const wanted = find.value.trim().toLowerCase();
  for (const one of list.querySelectorAll("details")) one.hidden = !one.dataset.words.includes(wanted);
  for (const section of list.querySelectorAll("section"))
    section.hidden = !section.querySelector("details:not([hidden])");
});

async function start() {
  const response = await fetch("/api/openapi.json");
  if (!response.ok) throw new Error(`openapi.json answered ${response.status}`);
  show_all(await response.json());
}
start().catch((error) => element("p", error.message, list));
