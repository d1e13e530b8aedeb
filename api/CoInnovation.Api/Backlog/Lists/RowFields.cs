using System.Data.Common;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>The columns of a row one after another, in the order in which they were selected.</summary>
internal sealed class RowFields(DbDataReader row, int first)
{
    private int _next = first;

    public Guid Id() => row.GetGuid(_next++);

    public string Text() => row.GetString(_next++);

    public bool Bool() => row.GetBoolean(_next++);

    public int Int() => row.GetInt32(_next++);

    public long Long() => row.GetInt64(_next++);

    public DateTimeOffset Moment() => row.GetFieldValue<DateTimeOffset>(_next++);

    public string[] Texts() => row.GetFieldValue<string[]>(_next++);

    public TEnum Enum<TEnum>()
        where TEnum : struct, Enum => EnumName<TEnum>.Read(row.GetString(_next++));

    public string? TextOrNull() => IsNull() ? null : row.GetString(_next - 1);

    public Guid? IdOrNull() => IsNull() ? null : row.GetGuid(_next - 1);

    public int? IntOrNull() => IsNull() ? null : row.GetInt32(_next - 1);

    public double? FloatOrNull() => IsNull() ? null : row.GetDouble(_next - 1);

    public DateTimeOffset? MomentOrNull() => IsNull() ? null : row.GetFieldValue<DateTimeOffset>(_next - 1);

    public TEnum? EnumOrNull<TEnum>()
        where TEnum : struct, Enum => IsNull() ? null : EnumName<TEnum>.Read(row.GetString(_next - 1));

    private bool IsNull() => row.IsDBNull(_next++);
}
