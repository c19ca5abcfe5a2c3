using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Whether a form has a field.</summary>
public enum Ask { No, May, Must }
