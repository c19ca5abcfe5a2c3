using Microsoft.AspNetCore.DataProtection;

namespace Chuangcheng.Server.Plumbing;

/// <summary>The data folder, the database, the writer and what is known.</summary>
internal static class Storage
{
    public static void Add(IServiceCollection services, ServeOptions options)
    {
        var folder = DataFolder.Take(options.Data, alone: options.Database is null);
        var database = options.Database is null ? Database.Sqlite(folder.Database) : Database.Postgres(options.Database);
        services.AddSingleton(_ => folder).AddSingleton(database).AddSingleton(_ => Writer.Over(database));
        services.AddSingleton<DistrictSettings>().AddSingleton<Register>().AddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("chuangcheng")
            .PersistKeysToFileSystem(System.IO.Directory.CreateDirectory(Path.Combine(folder.Path, "keys")));
    }
}
