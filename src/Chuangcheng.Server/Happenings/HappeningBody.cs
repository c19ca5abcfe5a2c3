using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangcheng.Model.Happenings;

namespace Chuangcheng.Server.Happenings;

/// <summary>Writes a happening as text and reads it back by its kind.</summary>
internal static class HappeningBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly FrozenDictionary<string, Type> Kinds = typeof(Happening).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Happening)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name);

    public static string Write(Happening happening) => JsonSerializer.Serialize(happening, happening.GetType(), Options);

    public static Happening Read(HappeningRow row) =>
        (Happening)JsonSerializer.Deserialize(row.Body, Kinds[row.Kind], Options)!;
}
