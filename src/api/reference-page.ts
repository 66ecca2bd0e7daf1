import { QUESTIONS, type Question } from "../contract/questions.ts";
import type { OpenApiDocument } from "./open-api-document.ts";
import { nameOf, type Schema, schemaWords } from "./schema-words.ts";

/** The API for people: each question with what it takes, what comes back and an example to open. */
export function referencePage(document: OpenApiDocument): string {
  const questions = Object.entries<Question>(QUESTIONS);
  const schemas = Object.entries<Schema>(document.components?.schemas ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hansa: reference of the API</title><link rel="stylesheet" href="/reference.css"></head><body><main>
<h1>Hansa: reference of the API</h1>
<p>${escaped(document.info.description ?? "")}</p>
<p>Replies are JSON, the same bytes as <code>hansa … --json</code> prints. Failures have one body,
<code>{ "error": { "code", "message", "candidates"?, "problems"? } }</code>; a name that may mean several places is
answered 300 with the candidates. Every reply carries an ETag. Lists come in pages: <code>limit</code>,
<code>offset</code> and a <code>Link</code> header. For programs: <a href="/openapi.json">openapi.json</a>.</p>
<nav aria-label="Questions"><ul>${questions.map(([name, { summary }]) => `<li><a href="#${name}">${escaped(summary)}</a></li>`).join("")}</ul></nav>
${questions.map(([name, question]) => section(name, question, document)).join("\n")}
<h2 id="shapes">Shapes</h2>
${schemas.map(([name, schema]) => shape(name, schema)).join("\n")}
</main></body></html>
`;
}

function section(name: string, question: Question, document: OpenApiDocument): string {
  const { method, path, summary, reply, body, example } = question;
  const parameters = document.paths?.[path]?.[method]?.parameters ?? [];
  const rows = parameters.flatMap((parameter) =>
    "in" in parameter
      ? [row(parameter.name, parameter.in, parameter.schema, parameter.required, parameter.description)]
      : [],
  );
  const taken = body && document.paths?.[path]?.[method]?.requestBody;
  return `<section aria-labelledby="${name}"><h2 id="${name}">${escaped(summary)}</h2>
<p><span class="method">${method.toUpperCase()}</span> <code>${escaped(path)}</code></p>
${table(["Parameter", "In", "Takes", "What it means"], rows)}
${taken ? `<p>Takes ${linked(schemaOf(taken))} as JSON.</p>` : ""}
<p>Gives ${linked({ $ref: nameOf(reply) })}.${example ? ` Example: <a href="${escaped(example)}"><code>${escaped(example)}</code></a>` : ""}</p></section>`;
}

function schemaOf(body: object): Schema {
  const content = "content" in body ? (body.content as Record<string, { schema?: Schema }>) : {};
  return content["application/json"]?.schema ?? {};
}

function row(
  name: string,
  place: string,
  schema: Schema | undefined,
  required = false,
  says = "",
): readonly string[] {
  const must = required ? "" : ' <span class="quiet">optional</span>';
  return [`<code>${escaped(name)}</code>${must}`, place, linked(schema ?? {}), escaped(says)];
}

function shape(name: string, schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {}).map(([field, inner]) => {
    const must = schema.required?.includes(field) ? "" : ' <span class="quiet">optional</span>';
    return [`<code>${escaped(field)}</code>${must}`, linked(inner), escaped(inner.description ?? "")];
  });
  const words =
    fields.length > 0 ? table(["Field", "Holds", "What it means"], fields) : `<p>${linked(schema)}</p>`;
  return `<h3 id="${name}">${name}</h3>\n${words}`;
}

/** What a schema holds, with links to the shapes it names. */
function linked(schema: Schema): string {
  return schemaWords(schema)
    .map((word) => ("shape" in word ? `<a href="#${word.shape}">${word.shape}</a>` : escaped(word.text)))
    .join("");
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  const lines = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("\n");
  return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
