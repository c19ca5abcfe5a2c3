using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Console.Components;

/// <summary>The line drawings of the navigation and the buttons, in a box of 20 × 20.</summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["todo"] = "<path d='M4 5.5 5.5 7 8 4M4 14l1.5 1.5L8 12.5M11 5.5h6M11 14h6'/>",
        ["problems"] = "<path d='M3.5 3.5h13v13h-13zM3.5 8h13M8 8v8.5'/>",
        ["visits"] = "<circle cx='9' cy='9' r='5.5'/><path d='m13 13 4 4M6.8 9l1.6 1.6L11.4 7.5'/>",
        ["sites"] = "<path d='M10 17.5s5.5-5 5.5-9.3a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9.3 5.5 9.300z'/><circle cx='10' cy='8' r='2'/>",
        ["indicators"] = "<path d='M10 3v4M4.5 17v-3.500h11V17M10 7v6.5'/><path d='M7.5 3h5v4h-5z'/>",
        ["measures"] = "<path d='M3 17h14M5.5 14V9.500M10 14V4M14.5 14v-7'/>",
        ["assessments"] = "<path d='M4 3.5h12v13H4zM7 12.5v1M10 9.5v4M13 6.5v7'/>",
        ["reports"] = "<path d='M5 2.5h7l3 3v12H5zM7.5 9h5M7.5 12h5'/>",
        ["results"] = "<path d='M3 5h9M3 10h9M3 15h5M14.5 5v10M12 12.500l2.500 2.500 2.500-2.500'/>",
        ["bulletins"] = "<path d='M4 3.5h9v13H4zM13 7h3.500v8a1.500 1.500 0 0 1-3.500 0zM6.500 6.500h4M6.500 9.500h4M6.500 12.500h4'/>",
        ["archive"] = "<path d='M3 4h14v4H3zM4.500 8v8.500h11V8M8 11h4'/>",
        ["submission"] = "<path d='M3 6V4h5l1.500 2H17v10.500H3zM7 11.200l2 2 4-4'/>",
        ["user"] = "<circle cx='10' cy='6.5' r='3'/><path d='M4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5'/>",
        ["next"] = "<path d='m8 5 5 5-5 5'/>",
        ["first"] = "<path d='m12 5-5 5 5 5'/>",
        ["close"] = "<path d='m5 5 10 10M15 5 5 15'/>",
        ["search"] = "<circle cx='9' cy='9' r='5.5'/><path d='m13 13 4 4'/>",
        ["export"] = "<path d='M10 3v9M6.5 8.5 10 12l3.5-3.500M4 16.500h12'/>",
        ["info"] = "<circle cx='10' cy='10' r='7'/><path d='M10 9v5M10 6v.6'/>",
        ["alert"] = "<path d='M10 2.5 18 16.500H2zM10 8v4M10 13.700v.8'/>",
        ["done"] = "<circle cx='10' cy='10' r='7'/><path d='m6.5 10.2 2.5 2.5 4.5-5'/>",
        ["command"] = "<path d='M3 16.500a7 7 0 1 1 14 0zM10 13.500l3.500-4'/>",
        ["columns"] = "<path d='M3.500 4h13v12h-13zM8 4v12M12.500 4v12'/>",
        ["views"] = "<path d='M5.500 3h9v14L10 13.500 5.500 17z'/>",
        ["paste"] = "<path d='M5 4.500h10v13H5zM8 3h4v3H8zM7.500 9.500h5M7.500 13h5'/>",
        ["print"] = "<path d='M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z'/>",
        ["responsibility"] = "<circle cx='10' cy='5' r='2.5'/><circle cx='4.500' cy='15' r='2'/><circle cx='15.500' cy='15' r='2'/><path d='M10 7.500v3M4.500 13v-2.500h11V13'/>",
        ["system"] = "<circle cx='10' cy='10' r='2.500'/><path d='M10 2.500v3M10 14.500v3M2.500 10h3M14.500 10h3M4.700 4.700l2.100 2.100M13.200 13.200l2.100 2.100M4.700 15.300l2.100-2.100M13.200 6.800l2.100-2.100'/>",
        ["empty"] = "<path d='M3 11.5 5.5 4h9L17 11.500V16H3zM3 11.500h4l1 2h4l1-2h4'/>",
    };

    /// <summary>The drawing by its name; hidden from screen readers, because a word stands beside it.</summary>
    public static MarkupString Of(string name) =>
        new($"<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">{Drawings[name]}</svg>");
}
