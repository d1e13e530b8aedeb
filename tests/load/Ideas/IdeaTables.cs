using Npgsql;
using NpgsqlTypes;

namespace CoInnovation.Load.Ideas;

/// <summary>Puts the samples into a database.</summary>
internal static class IdeaTables
{
    public static async Task FillAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Ideas", "ideas.sql"), cancellationToken), cancellationToken);
        await CopyAsync(connection, "idea (id, place, title, description, status, score)", IdeaSamples.All.Select((idea, place) =>
            new object?[] { idea.Id, place, idea.Title, idea.Description, (int)idea.Status, idea.Score }), cancellationToken);
        await CopyAsync(connection, "pain_point (id, idea_id, place, text, theme, severity)", IdeaSamples.All.SelectMany(idea => idea.PainPoints.Select((painPoint, place) =>
            new object?[] { painPoint.Id, idea.Id, place, painPoint.Text, painPoint.Theme, painPoint.Severity })), cancellationToken);
        await CopyAsync(connection, "side_votes (subject_id, side, agree, seen, dots)", IdeaSamples.All.SelectMany(idea => VotesOf(idea.Id, idea.Votes)
            .Concat(idea.PainPoints.SelectMany(painPoint => VotesOf(painPoint.Id, painPoint.Votes)))), cancellationToken);
        await ExecuteAsync(connection, "ANALYZE", cancellationToken);
    }

    private static IEnumerable<object?[]> VotesOf(Guid subject, IReadOnlyList<SideVotes> votes) =>
        votes.Select(side => new object?[] { subject, (int)side.Side, side.Agree, side.Seen, side.Dots });

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string target, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var value in row)
            {
                await (value switch
                {
                    null => writer.WriteNullAsync(cancellationToken),
                    Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken),
                    int number => writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken),
                    double number => writer.WriteAsync(number, NpgsqlDbType.Double, cancellationToken),
                    _ => writer.WriteAsync((string)value, NpgsqlDbType.Text, cancellationToken),
                });
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }
}
