using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>How many problems stand in a state; the state "overdue" counts those late in any state.</summary>
public sealed record LedgerShelf(string State, long Count);
