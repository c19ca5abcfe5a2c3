using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>Makes the frame of a request; given to <see cref="ConsoleArea.AddConsole"/> by the host.</summary>
public delegate ValueTask<Frame> FrameOf(HttpContext context);
