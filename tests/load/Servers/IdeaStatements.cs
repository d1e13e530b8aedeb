using CoInnovation.Load.Ideas;
using Npgsql;

namespace CoInnovation.Load.Servers;

/// <summary>An idea without what is below it.</summary>
internal sealed record IdeaRow(Guid Id, string Title, string? Description, Status Status, double Score);

/// <summary>A pain point without its votes.</summary>
internal sealed record PainPointRow(Guid Id, string Text, string? Theme, int Severity);

/// <summary>The statements that both servers over PostgreSQL send; each opens its own pooled connection.</summary>
internal sealed class IdeaStatements(NpgsqlDataSource database)
{
    public async ValueTask<IReadOnlyList<IdeaRow>> IdeasAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT id, title, description, status, score FROM idea ORDER BY place LIMIT $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<IdeaRow>(limit);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new IdeaRow(reader.GetGuid(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), (Status)reader.GetInt32(3), reader.GetDouble(4)));
        }

        return rows;
    }

    public ValueTask<IReadOnlyList<List<PainPointRow>>> PainPointsAsync(Guid[] ideas, CancellationToken cancellationToken) => ReadAsync(
        ideas,
        "SELECT idea_id, id, text, theme, severity FROM pain_point WHERE idea_id = ANY($1) ORDER BY idea_id, place",
        reader => new PainPointRow(reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetInt32(4)),
        cancellationToken);

    public ValueTask<IReadOnlyList<List<SideVotes>>> VotesAsync(Guid[] subjects, CancellationToken cancellationToken) => ReadAsync(
        subjects,
        "SELECT subject_id, side, agree, seen, dots FROM side_votes WHERE subject_id = ANY($1) ORDER BY subject_id, side",
        reader => new SideVotes((Side)reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)),
        cancellationToken);

    /// <summary>The rows of each parent, in the order of the parents.</summary>
    private async ValueTask<IReadOnlyList<List<TRow>>> ReadAsync<TRow>(Guid[] parents, string sql, Func<NpgsqlDataReader, TRow> read, CancellationToken cancellationToken)
    {
        var places = new Dictionary<Guid, int>(parents.Length);
        var rows = new List<TRow>[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            places[parents[i]] = i;
            rows[i] = [];
        }

        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = parents });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows[places[reader.GetGuid(0)]].Add(read(reader));
        }

        return rows;
    }
}
