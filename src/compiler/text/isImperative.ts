/** Whether a text tells the reader to do something: "Create a pod". */
import { alternatives } from "./wordLists";

const verbs = alternatives`
  abc: add|apply|ask|assign|attach|build|calculate|call|cancel|change|check|choose|clean|clear|click|clone|close|collect|commit|compare|compile|compute
  cd: configure|connect|convert|copy|count|create|cut|debug|define|delete|deploy|design|detect|determine|disable|divide
  de: document|download|draw|drop|edit|enable|enter|evaluate|execute|export|extract
  fgi: fetch|find|fix|follow|force|generate|get|give|go|identify|implement|import|increment|initiali[sz]e|insert|inspect|install|iterate
  klm: keep|kill|label|launch|list|load|log|look|make|measure|merge|monitor|mount|move
  nop: navigate|normali[sz]e|open|order|partition|pick|place|plan|pop|prepare|press|print|provision|publish|pull|push|put
  qr: query|read|rebase|rebuild|receive|record|reduce|register|release|reload|remove|rename|repeat|replace|request|restart
  rs: restore|retrain|return|revert|review|roll|rotate|run|save|scale|scan|schedule|scp|search|select|send|set|show|shuffle
  st: sort|split|squash|ssh|start|stash|stop|store|submit|subtract|switch|sync|tag|take|test|train|transform|trigger|tune|type
  uvw: undo|update|upload|use|validate|verify|view|visit|wait|watch|write
`;
const imperative = new RegExp(String.raw`^${verbs}\b`, "i");

export const isImperative = (text: string): boolean => imperative.test(text.trim());
