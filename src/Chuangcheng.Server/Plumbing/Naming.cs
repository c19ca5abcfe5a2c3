using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Columns are called as an SQL user would: assigned_at.</summary>
internal static partial class Naming
{
    public static void SnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
    }

    public static string Snake(string name) => Boundary().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Boundary();
}
