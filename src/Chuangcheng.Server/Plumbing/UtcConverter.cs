using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Instants are stored as UTC: SQLite cannot order offsets, PostgreSQL refuses to write any but zero.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
