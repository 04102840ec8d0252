import type { Literal, Node, PhrasingContent } from 'mdast';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenType } from 'micromark-util-types';

/** `[^id]` */
interface NoteCallNode extends Node {
  type: 'noteCall';
  id: string;
}

/** `^de^` */
interface SuperscriptNode extends Literal {
  type: 'superscript';
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteCall: 'noteCall';
    superscript: 'superscript';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteCall: NoteCallNode;
    superscript: SuperscriptNode;
  }
  interface RootContentMap {
    noteCall: NoteCallNode;
    superscript: SuperscriptNode;
  }
}

/** What the language leaves out of CommonMark, and the blocks, which have been read when the inlines are. */
const DISABLED = [
  'autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'headingAtx',
  'htmlFlow', 'htmlText', 'list', 'setextUnderline', 'thematicBreak',
];

const MAX_NAME = 100;

const noteCall = enclosed('noteCall', '[^', ']', '');
/** "10^3 en 10^4" is no superscript, because of its blanks, and "*2^a*b^" is emphasis, because of its star. */
const superscript = enclosed('superscript', '^', '^', '*\\');

/** "Let op![^1]" ends in an exclamation mark and a note, not in a picture. */
const exclamation: Construct = {
  name: 'exclamation',
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return effects.check(noteCall, ok, nok);
  },
};

const SYNTAX: Extension = {
  disable: { null: DISABLED },
  text: { [codeOf('!')]: exclamation, [codeOf('[')]: noteCall, [codeOf('^')]: superscript },
};

const TREE: TreeExtension = {
  enter: {
    noteCall(token) {
      this.enter({ type: 'noteCall', id: this.sliceSerialize(token).slice(2, -1) }, token);
    },
    superscript(token) {
      this.enter({ type: 'superscript', value: this.sliceSerialize(token).slice(1, -1) }, token);
    },
  },
  exit: {
    noteCall(token) {
      this.exit(token);
    },
    superscript(token) {
      this.exit(token);
    },
  },
};

/**
 * The inlines of a text without blank lines: those of CommonMark, notes and superscripts, with their offsets in the
 * text. The text may not begin with a byte order mark: the parser would skip it without counting it.
 */
export function readSyntax(text: string): PhrasingContent[] {
  const { children } = fromMarkdown(text, { extensions: [SYNTAX], mdastExtensions: [TREE] });
  return children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}

/** A construct of a short name between two marks: no blanks, brackets or carets in it, and nothing of `without`. */
function enclosed(type: TokenType, open: string, close: string, without: string): Construct {
  const isName = (code: Code): code is NonNullable<Code> =>
    code !== null && code > 0 && !/[\s[\]^]/.test(String.fromCharCode(code)) && !without.includes(String.fromCharCode(code));
  return {
    name: type,
    tokenize: (effects, ok, nok) => {
      let length = 0;
      const opening = (place: number): State => (code) => {
        if (code !== open.charCodeAt(place)) return nok(code);
        if (place === 0) effects.enter(type);
        effects.consume(code);
        return place + 1 < open.length ? opening(place + 1) : name;
      };
      const name: State = (code) => {
        if (code === close.charCodeAt(0) && length > 0) {
          effects.consume(code);
          effects.exit(type);
          return ok;
        }
        if (!isName(code) || length === MAX_NAME) return nok(code);
        effects.consume(code);
        length += 1;
        return name;
      };
      return opening(0);
    },
  };
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
