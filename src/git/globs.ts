/**
 * A pattern of files as globby reads it on the disk: `*` within a name, `**` through folders, `?` one letter, `[ab]` one of
 * these, `{a,b}` one of these texts. Names that begin with a dot only fit where the pattern writes the dot.
 */
export function globExpression(pattern: string): RegExp {
  try {
    return new RegExp(`^${expressionOf(pattern.replace(/^\.\//, ''))}$`, 'u');
  } catch {
    // `[z-a]`: no letter is one of these.
    return /(?!)/;
  }
}

const PIECES = /\\(?<escaped>.)|(?<folders>\*\*\/)|(?<all>\*\*)|(?<name>\*)|(?<letter>\?)|\[(?<not>[!^]?)(?<letters>[^\]/]{1,200})\]|\{(?<choices>[^{}]*)\}|(?<plain>[^])/gu;

function expressionOf(pattern: string): string {
  let isStart = true;
  let expression = '';
  for (const { groups = {} } of pattern.matchAll(PIECES)) {
    const { escaped, folders, all, name, letter, not, letters, choices, plain } = groups;
    const visible = isStart ? '(?!\\.)' : '';
    if (folders !== undefined) expression += '(?:(?!\\.)[^/]+/)*';
    else if (all !== undefined) expression += '(?:(?!\\.)[^/]+/)*(?!\\.)[^/]*';
    else if (name !== undefined) expression += `${visible}[^/]*`;
    else if (letter !== undefined) expression += `${visible}[^/]`;
    else if (letters !== undefined) expression += `${visible}[${not === '' ? '' : '^/'}${letters.replace(/[\\[\]&~]/g, '\\$&')}]`;
    else if (choices !== undefined) expression += `(?:${choices.split(',').map(expressionOf).join('|')})`;
    else expression += literal(escaped ?? plain ?? '');
    isStart = folders !== undefined || plain === '/';
  }
  return expression;
}

function literal(sign: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
}
