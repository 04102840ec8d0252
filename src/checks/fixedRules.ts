import type { Rule } from './check.js';
import { FILE_RULES } from './fixed/fileRules.js';
import { MACHINE_RULES } from './fixed/machineRules.js';
import { PLAN_RULES } from './fixed/planRules.js';
import { SETTING_RULES } from './fixed/settingRules.js';
import { SHAPE_RULES } from './fixed/shapeRules.js';
import { YAML_RULES } from './fixed/yamlRules.js';

/**
 * Rules that other phases find: without them there is no plan to judge, or none to write. They stand in the docs like any other, but no plan
 * can switch them off.
 */
export const FIXED_RULES: readonly Rule[] = [...YAML_RULES, ...SHAPE_RULES, ...FILE_RULES, ...PLAN_RULES, ...SETTING_RULES, ...MACHINE_RULES];
