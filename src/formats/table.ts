import * as z from "zod";
import type { Row } from "./csv.ts";

/**
 * One column of a table that holds values of a schema: a nested field has a dotted name, a list of words is one
 * cell with '; ' between them, a list of records is JSON.
 */
export interface Column {
  name: string;
  path: readonly string[];
  type: "string" | "number" | "boolean" | "list" | "records";
  required: boolean;
  /** The codes it takes, where the list is closed. */
  codes?: readonly string[];
}

/** The columns of an object schema, in the order of its fields. */
export function columnsOf(schema: z.ZodObject, skip: readonly string[] = []): Column[] {
  return Object.entries(schema.shape)
    .filter(([name]) => !skip.includes(name))
    .flatMap(([name, field]) => columnsOfField([name], field as z.ZodType, true));
}

/** One value as a row of text cells; what is absent is an empty cell. */
export function toRow(value: unknown, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map((column) => [column.name, toCell(at(value, column.path), column)]));
}

/** A row of text cells as the value it holds, to be validated by the schema; empty cells are absent. */
export function fromRow(row: Row, columns: readonly Column[]): unknown {
  const value: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = row[column.name];
    if (cell !== undefined && cell !== "") put(value, column.path, fromCell(cell, column));
  }
  return value;
}

function columnsOfField(path: readonly string[], field: z.ZodType, required: boolean): Column[] {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault)
    return columnsOfField(path, field.unwrap() as z.ZodType, false);
  if (field instanceof z.ZodObject)
    return Object.entries(field.shape).flatMap(([name, inner]) =>
      columnsOfField([...path, name], inner as z.ZodType, required),
    );
  return [{ name: path.join("."), path, required, ...cellType(field) }];
}

function cellType(field: z.ZodType): Pick<Column, "type" | "codes"> {
  if (field instanceof z.ZodNumber) return { type: "number" };
  if (field instanceof z.ZodEnum) return { type: "string", codes: field.options.map(String) };
  if (field instanceof z.ZodLiteral) return { type: typeof field.value === "boolean" ? "boolean" : "string" };
  if (field instanceof z.ZodTuple) return { type: "list" };
  if (field instanceof z.ZodArray) return { type: field.element instanceof z.ZodObject ? "records" : "list" };
  const first = field instanceof z.ZodUnion ? field.options[0] : undefined;
  return { type: first instanceof z.ZodLiteral && typeof first.value === "number" ? "number" : "string" };
}

function toCell(value: unknown, { type }: Column): string {
  if (value === undefined) return "";
  if (type === "records") return JSON.stringify(value);
  if (!Array.isArray(value)) return String(value);
  const words = value.map(String);
  const plain =
    words.length > 0 && words.every((word) => /^[^;[\s][^;]*$/.test(word) && word === word.trim());
  return plain ? words.join("; ") : JSON.stringify(value);
}

function fromCell(cell: string, { type }: Column): unknown {
  switch (type) {
    case "number":
      return cell.trim() === "" ? cell : Number(cell);
    case "boolean":
      return cell === "true" ? true : cell === "false" ? false : cell;
    case "records":
      return json(cell);
    case "list":
      return cell.startsWith("[") ? json(cell) : cell.split(";").map((word) => word.trim());
    default:
      return cell;
  }
}

/** Malformed JSON stays text, so that the schema names the cell that is wrong. */
function json(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

function at(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || value === undefined) return value;
  return at((value as Readonly<Record<string, unknown>>)[name], rest);
}

function put(value: Record<string, unknown>, [name, ...rest]: readonly string[], cell: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    value[name] = cell;
    return;
  }
  const inner = value[name] ?? {};
  value[name] = inner;
  put(inner as Record<string, unknown>, rest, cell);
}
