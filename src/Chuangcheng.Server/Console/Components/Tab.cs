namespace Chuangcheng.Server.Console.Components;

/// <summary>One of several views of the same page.</summary>
/// <param name="Count">How many lie there; null says nothing.</param>
/// <param name="Late">It counts what is late.</param>
public sealed record Tab(string Label, string Href, bool Current, long? Count = null, bool Late = false);
