import * as vscode from "vscode";
import type { OverviewNode, Show } from "../../../server/src/lsp/overview/protocol";
import type { Status } from "../../../server/src/lsp/status";
import { say } from "../words";
import { ActiveReport } from "./active";
import type { Desk } from "./desk";
import { Panel } from "./panel";
import { Overview } from "./tree";
import { WorkspaceCheck } from "./workspace-check";

const SHOWS: readonly Show[] = ["all", "found", "open"];

/** What the overview is to be told. */
export interface Overviewing {
  /** Of each analysis. */
  analysed(status: Status): void;
  /** That the server fell and stays down: nothing that it found is shown any more. */
  fell(): void;
  /** For the tests of the editor. */
  readonly overview: Overview;
}

/** View, panel, check of the workspace and their commands. */
export function registerOverview(context: vscode.ExtensionContext, desk: Desk): Overviewing {
  const active = new ActiveReport(desk.served);
  const overview = new Overview(desk, active);
  const panel = new Panel(context.extensionUri, desk, active);
  const workspace = new WorkspaceCheck(desk);
  const choose = async () => {
    const items = SHOWS.map((show) => ({ label: say(`overview.show.${show}`), picked: show === overview.shown, show }));
    const chosen = await vscode.window.showQuickPick(items, { title: say("overview.show.title") });
    if (chosen) overview.show(chosen.show);
  };
  const commands: Record<string, (...args: never[]) => unknown> = {
    "crossfoot.openPanel": () => panel.open(),
    "crossfoot.checkWorkspace": () => workspace.run(),
    "crossfoot.clearWorkspace": () => workspace.clear(),
    "crossfoot.overview.filter": choose,
    "crossfoot.overview.filtered": choose,
    "crossfoot.overview.show": (show: Show) => overview.show(show),
    "crossfoot.overview.follow": () => overview.follow(true),
    "crossfoot.overview.stay": () => overview.follow(false),
    "crossfoot.overview.go": (node: OverviewNode) => overview.go(node),
    "crossfoot.walkthrough": () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, false),
  };
  context.subscriptions.push(active, overview, panel, workspace);
  for (const [id, run] of Object.entries(commands))
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  return {
    analysed: ({ uri }) => {
      const analysed = vscode.Uri.parse(uri);
      panel.analysed(analysed);
      if (analysed.toString() === active.document?.uri.toString()) overview.refresh();
    },
    fell: () => {
      overview.refresh();
      panel.fell();
      workspace.clear();
    },
    overview,
  };
}
