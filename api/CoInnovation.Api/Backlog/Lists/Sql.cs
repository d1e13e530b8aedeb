using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CoInnovation.EventStore.Walls;
using Npgsql;
using NpgsqlTypes;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>
/// A piece of SQL written as an interpolated string in which every hole becomes a parameter, except other pieces of SQL. So nothing that a caller sends can
/// become part of a statement's text; only constants of this program are made into SQL with <see cref="Of"/>.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Sql
{
    private readonly List<object> _parts;

    public Sql(int literalLength, int formattedCount) => _parts = new List<object>(2 * formattedCount + 1);

    public static Sql Of(string trusted)
    {
        var sql = new Sql(0, 0);
        sql.AppendLiteral(trusted);
        return sql;
    }

    public static Sql Of(int number) => Of(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The pieces with a separator between them.</summary>
    public static Sql Join(string separator, IEnumerable<Sql> pieces)
    {
        var joined = new Sql(0, 0);
        foreach (var piece in pieces)
        {
            if (joined._parts.Count > 0)
            {
                joined.AppendLiteral(separator);
            }

            joined.AppendFormatted(piece);
        }

        return joined;
    }

    /// <summary>All of the conditions; true for none.</summary>
    public static Sql All(IReadOnlyCollection<Sql> conditions) =>
        conditions.Count == 0 ? Of("true") : $"({Join(" and ", conditions)})";

    /// <summary>At least one of the conditions; false for none.</summary>
    public static Sql Any(IReadOnlyCollection<Sql> conditions) =>
        conditions.Count == 0 ? Of("false") : $"({Join(" or ", conditions)})";

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted(Sql piece) => _parts.Add(piece);

    public void AppendFormatted(DateTimeOffset moment) => AppendFormatted(moment.UtcDateTime);

    public void AppendFormatted<TValue>(TValue value) => _parts.Add(value is null ? NullOf(typeof(TValue)) : new NpgsqlParameter { Value = value });

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Write(command.Parameters);
        return command;
    }

    public TenantCommand On(TenantAccess access) => WriteTo(access.CreateCommand());

    public TenantCommand On(TenantTransaction transaction) => WriteTo(transaction.CreateCommand());

    public void AddTo(NpgsqlBatch batch)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = Write(command.Parameters);
        batch.BatchCommands.Add(command);
    }

    /// <summary>The text, with the values left out.</summary>
    public override string ToString() => Write(new NpgsqlCommand().Parameters);

    /// <summary>Of the type that a value would have: a statement that was prepared with the one is good for the other.</summary>
    private static NpgsqlParameter NullOf(Type type)
    {
        NpgsqlDbType? known = type switch
        {
            _ when type == typeof(string) => NpgsqlDbType.Text,
            _ when type == typeof(Guid?) => NpgsqlDbType.Uuid,
            _ when type == typeof(int?) => NpgsqlDbType.Integer,
            _ when type == typeof(double?) => NpgsqlDbType.Double,
            _ when type == typeof(DateOnly?) => NpgsqlDbType.Date,
            _ => null,
        };
        return known is { } of ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = of } : new NpgsqlParameter { Value = DBNull.Value };
    }

    private TenantCommand WriteTo(TenantCommand command)
    {
        command.CommandText = Write(command.Parameters);
        return command;
    }

    private string Write(NpgsqlParameterCollection parameters)
    {
        var text = new StringBuilder();
        Write(text, parameters);
        return text.ToString();
    }

    private void Write(StringBuilder text, NpgsqlParameterCollection parameters)
    {
        foreach (var part in _parts)
        {
            switch (part)
            {
                case Sql piece:
                    piece.Write(text, parameters);
                    break;
                case NpgsqlParameter parameter:
                    // A piece may stand in a statement more than once, a parameter object may not.
                    parameters.Add(parameter.Clone());
                    text.Append('$').Append(parameters.Count);
                    break;
                default:
                    text.Append((string)part);
                    break;
            }
        }
    }
}
