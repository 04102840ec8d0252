import type { FixedExample } from './example.js';
import { FILE_EXAMPLES } from './fileExamples.js';
import { HOUSE_STYLE_EXAMPLES } from './houseStyleExamples.js';
import { MACHINE_EXAMPLES } from './machineExamples.js';
import { PLAN_EXAMPLES } from './planExamples.js';
import { SETTING_EXAMPLES } from './settingExamples.js';
import { SHAPE_EXAMPLES } from './shapeExamples.js';
import { TEXT_EXAMPLES } from './textExamples.js';
import { YAML_EXAMPLES } from './yamlExamples.js';
import { YAML_SIGN_EXAMPLES } from './yamlSignExamples.js';

export type { FixedExample, FilesExample, PieceExample, SituationExample } from './example.js';

/**
 * The example of every fixed rule, by its code. Apart from the rules themselves: only the docs and the tests need them, and the program
 * need not load them.
 */
export const FIXED_EXAMPLES: ReadonlyMap<string, FixedExample> = new Map(
  [YAML_EXAMPLES, YAML_SIGN_EXAMPLES, SHAPE_EXAMPLES, FILE_EXAMPLES, HOUSE_STYLE_EXAMPLES, PLAN_EXAMPLES, TEXT_EXAMPLES, SETTING_EXAMPLES, MACHINE_EXAMPLES].flatMap(Object.entries),
);
