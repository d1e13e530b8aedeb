using CoInnovation.Load.Ideas;
using Npgsql;

namespace CoInnovation.Load.Servers;

/// <summary>Three statements on one connection, one a level: ideas, their pain points, the votes on both.</summary>
internal static class HandWrittenSql
{
    public static async Task<IReadOnlyList<Idea>> IdeasAsync(NpgsqlDataSource database, int limit)
    {
        await using var connection = await database.OpenConnectionAsync();
        var ideas = await RowsAsync(connection, limit);
        var painPoints = await PainPointsAsync(connection, [.. ideas.Select(idea => idea.Id)]);
        var votes = await VotesAsync(connection, [.. ideas.Select(idea => idea.Id), .. painPoints.Select(painPoint => painPoint.Row.Id)]);
        var byIdea = painPoints.ToLookup(painPoint => painPoint.IdeaId, painPoint => painPoint.Row);
        return
        [
            .. ideas.Select(idea => new Idea(
                idea.Id,
                idea.Title,
                idea.Description,
                idea.Status,
                idea.Score,
                [.. byIdea[idea.Id].Select(row => new PainPoint(row.Id, row.Text, row.Theme, row.Severity, votes[row.Id]))],
                votes[idea.Id])),
        ];
    }

    private static async Task<List<IdeaRow>> RowsAsync(NpgsqlConnection connection, int limit)
    {
        await using var command = new NpgsqlCommand("SELECT id, title, description, status, score FROM idea ORDER BY place LIMIT $1", connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IdeaRow>(limit);
        while (await reader.ReadAsync())
        {
            rows.Add(new IdeaRow(reader.GetGuid(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), (Status)reader.GetInt32(3), reader.GetDouble(4)));
        }

        return rows;
    }

    private static async Task<List<(Guid IdeaId, PainPointRow Row)>> PainPointsAsync(NpgsqlConnection connection, Guid[] ideas)
    {
        await using var command = new NpgsqlCommand("SELECT idea_id, id, text, theme, severity FROM pain_point WHERE idea_id = ANY($1) ORDER BY idea_id, place", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ideas });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(Guid, PainPointRow)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetGuid(0), new PainPointRow(reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetInt32(4))));
        }

        return rows;
    }

    private static async Task<Dictionary<Guid, List<SideVotes>>> VotesAsync(NpgsqlConnection connection, Guid[] subjects)
    {
        await using var command = new NpgsqlCommand("SELECT subject_id, side, agree, seen, dots FROM side_votes WHERE subject_id = ANY($1) ORDER BY subject_id, side", connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = subjects });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = subjects.ToDictionary(id => id, _ => new List<SideVotes>(2));
        while (await reader.ReadAsync())
        {
            rows[reader.GetGuid(0)].Add(new SideVotes((Side)reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)));
        }

        return rows;
    }
}
