using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One link of the chain of responsibility.</summary>
/// <param name="Part">What they are here: district leader, lead department, street, person on the spot.</param>
/// <param name="Person">Empty where the reader may not know or nobody is named.</param>
public sealed record ChainLink(string Part, string Unit, string Person = "", string Phone = "");
