using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Leads the SQLite provider to the operating system's library; why, and when this goes: docs/adr/0002.</summary>
internal static class SqliteBridge
{
    /// <summary>As the provider, and what goes past it, call the library.</summary>
    public const string Library = "e_sqlite3";

#pragma warning disable CA2255 // Must run before any type of the provider is touched, whoever starts us.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Lay()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) => name.Name == "SQLitePCLRaw.core"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll"))
            : null;
        UseSystemLibrary();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseSystemLibrary()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, System);
        NativeLibrary.SetDllImportResolver(typeof(SqliteBridge).Assembly, System);
        Batteries_V2.Init();
    }

    private static nint System(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Library && NativeLibrary.TryLoad("libsqlite3.so.0", out var system) ? system : 0;

    /// <summary>JSON operators need 3.38.</summary>
    public static Version Required { get; } = new(3, 38);

    public static Version Found => new(raw.sqlite3_libversion().utf8_to_string());
}
