using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangcheng.Model;
using Microsoft.AspNetCore.Http.Metadata;

namespace Chuangcheng.Server.Plumbing;

/// <summary>A JSON body, read so that what cannot be read names its field.</summary>
internal sealed class JsonBody<T> : IEndpointParameterMetadataProvider where T : class
{
    private JsonBody(T value) => Value = value;

    public T Value { get; }

    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType()) throw new Refused(PlumbingRefusals.UnsupportedType);
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json.Options, context.RequestAborted);
            return new(value ?? throw new Refused(PlumbingRefusals.BadJson(null)));
        }
        catch (JsonException json)
        {
            throw new Refused(PlumbingRefusals.BadJson(json.Path));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}

internal static class Json
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcJson());
        options.Converters.Add(new NoNulls.Json());
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 16;
        return options;
    }

    /// <summary>Instants leave as UTC with a Z and come in with any offset.</summary>
    private sealed class UtcJson : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToUniversalTime() : throw new JsonException($"'{text}' is not an instant.");
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }
}
