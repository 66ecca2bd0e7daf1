import { CLAIM_TABLES, ENTITY_TABLE, SOURCE_TABLE } from "./claim-table.ts";
import { NAME_TABLE, REGION_TABLE } from "./gazetteer-table.ts";
import { INCOME_TABLE } from "./income-table.ts";
import { JUDGEMENT_TABLE } from "./judgement-table.ts";
import { LEGAL_COMPETENCE_TABLE } from "./legal-competence-table.ts";
import { LIST_TABLES } from "./list-table.ts";
import { PREDICATE_TABLE } from "./predicate-table.ts";
import type { Table } from "./schema-table.ts";
import { SECOND_CODE_TABLE } from "./second-code-table.ts";
import { STATE_TABLES } from "./state-table.ts";

type Described = Pick<Table<never>, "name" | "columns" | "key"> & { description?: string };

/** What stands in a package beside its entities, sources and claims: codes, predicates and places. */
export const TABLES_BESIDE: readonly Described[] = [
  PREDICATE_TABLE,
  JUDGEMENT_TABLE,
  SECOND_CODE_TABLE,
  LEGAL_COMPETENCE_TABLE,
  ...LIST_TABLES,
  REGION_TABLE,
  NAME_TABLE,
  INCOME_TABLE,
  ...STATE_TABLES,
];

/** Every table that a package of claims may have, in the order of its descriptor. */
export const PACKAGE_TABLES: readonly Described[] = [
  ENTITY_TABLE,
  SOURCE_TABLE,
  ...CLAIM_TABLES,
  ...TABLES_BESIDE,
];

/** Tables that an export adds for people to read: made from the claims, and passed over in reading. */
export const TABLES_FOR_PEOPLE = ["ties", "memberships"] as const;
