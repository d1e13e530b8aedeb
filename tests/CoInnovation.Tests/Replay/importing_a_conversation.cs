using System.Globalization;
using System.Text.Json;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Importing;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Replay;

/// <summary>
/// A real conversation of 25 days as a backlog: what GraphQL answers is held against the files, which are counted here anew, line by line, without any of the product's or the
/// import's code.
/// </summary>
public sealed class importing_a_conversation(PostgresFixture postgres)
{
    private static readonly string[] SideNames = ["VENDOR", "CUSTOMER", "PARTNER"];

    [Fact]
    public async Task the_best_the_most_divided_and_the_votes_by_month_are_those_of_the_files()
    {
        var canceled = TestContext.Current.CancellationToken;
        var conversation = PolisData.ReadOrMakeUp("scoop-hivemind.affordable-housing");
        await using var api = await ApiProcess.StartAsync(ApiProcess.BesideThis(), await postgres.CreateDatabaseAsync(), canceled);

        var imported = await new BacklogImport(api.Address, api.FacilitatorSecret, api.TeamSecret, TimeProvider.System).RunAsync(conversation, canceled);

        using var team = new GraphQLSession(api.Address, (_, _) => { });
        team.Bearer(api.TeamSecret);
        var answer = await team.SendAsync(
            """
            {
              all: ideas { totalCount }
              best: ideas(first: 10, order: [{consensus: DESC}]) { nodes { id text votes { consensus divided sides { side agree disagree pass } } } }
              divided: ideas(first: 10, order: [{divided: DESC}]) { nodes { id text votes { consensus divided sides { side agree disagree pass } } } }
              ideaVotesByMonth { month agree disagree pass seen }
              ideaGroups(by: [SIDE]) { side count consensus { average } }
            }
            """,
            new { },
            canceled);

        var files = new CountedAnew(conversation);
        answer.GetProperty("all").GetProperty("totalCount").GetInt32().ShouldBe(files.Statements.Count);
        imported.Votes.ShouldBe(files.Months.Values.Sum(month => month.Agree + month.Disagree + month.Pass));
        var statementOf = imported.Ideas.ToDictionary(entry => entry.Value, entry => entry.Key);
        Check(answer.GetProperty("best"), "consensus", files.Statements.Values.Select(statement => statement.Consensus).OrderDescending());
        Check(answer.GetProperty("divided"), "divided", files.Statements.Values.Select(statement => statement.Divided).OrderDescending());
        answer.GetProperty("ideaVotesByMonth").EnumerateArray().Select(month => (
                month.GetProperty("month").GetString()!, month.GetProperty("agree").GetInt32(), month.GetProperty("disagree").GetInt32(), month.GetProperty("pass").GetInt32()))
            .ShouldBe(files.Months.OrderBy(month => month.Key, StringComparer.Ordinal).Select(month => (month.Key, month.Value.Agree, month.Value.Disagree, month.Value.Pass)));
        foreach (var group in answer.GetProperty("ideaGroups").EnumerateArray())
        {
            var ofSide = files.Statements.Values.Where(statement => SideNames[statement.Side] == group.GetProperty("side").GetString()).ToList();
            group.GetProperty("count").GetInt32().ShouldBe(ofSide.Count);
            group.GetProperty("consensus").GetProperty("average").GetDouble().ShouldBe(ofSide.Average(statement => statement.Consensus), 1e-9);
        }

        void Check(JsonElement list, string number, IEnumerable<double> expected)
        {
            var ideas = list.GetProperty("nodes").EnumerateArray().ToList();
            ideas.Count.ShouldBe(10);
            ideas.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First.GetProperty("votes").GetProperty(number).GetDouble() - pair.Second) < 1e-12);
            foreach (var idea in ideas)
            {
                var statement = files.Statements[statementOf[idea.GetProperty("id").GetGuid()]];
                idea.GetProperty("text").GetString().ShouldBe(statement.Text.Trim());
                idea.GetProperty("votes").GetProperty("consensus").GetDouble().ShouldBe(statement.Consensus, 1e-12);
                idea.GetProperty("votes").GetProperty("divided").GetDouble().ShouldBe(statement.Divided, 1e-12);
                idea.GetProperty("votes").GetProperty("sides").EnumerateArray()
                    .Select(side => (side.GetProperty("side").GetString(), side.GetProperty("agree").GetInt32(), side.GetProperty("disagree").GetInt32(), side.GetProperty("pass").GetInt32()))
                    .ShouldBe(Enumerable.Range(0, 3).Select(side => ((string?)SideNames[side], statement.Votes[side, 2], statement.Votes[side, 0], statement.Votes[side, 1])));
            }
        }
    }

    /// <summary>What the files say, counted with arrays and loops: sides by voter-id modulo 3, the last vote stands, all three sides have more than 2 voters.</summary>
    private sealed class CountedAnew
    {
        public CountedAnew(Conversation conversation)
        {
            foreach (var statement in conversation.Statements.Where(one => one.Published))
                Statements[statement.Id] = new Counted(statement.Text, statement.Author % 3);
            Dictionary<string, Vote> last = [];
            foreach (var vote in conversation.Votes)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{vote.Statement}/{vote.Voter}");
                if (Statements.ContainsKey(vote.Statement) && (!last.TryGetValue(key, out var earlier) || vote.At >= earlier.At))
                    last[key] = vote;
            }

            foreach (var vote in last.Values)
            {
                Statements[vote.Statement].Votes[vote.Voter % 3, vote.Choice + 1]++;
                var month = DateTimeOffset.FromUnixTimeMilliseconds(vote.At).UtcDateTime.ToString("yyyy-MM-01", CultureInfo.InvariantCulture);
                var (agree, disagree, pass) = Months.GetValueOrDefault(month);
                Months[month] = (agree + (vote.Choice == 1 ? 1 : 0), disagree + (vote.Choice == -1 ? 1 : 0), pass + (vote.Choice == 0 ? 1 : 0));
            }
        }

        public Dictionary<int, Counted> Statements { get; } = [];

        public Dictionary<string, (int Agree, int Disagree, int Pass)> Months { get; } = [];
    }

    private sealed record Counted(string Text, int Side)
    {
        /// <summary>By side, then disagree, pass, agree.</summary>
        public int[,] Votes { get; } = new int[3, 3];

        public double Consensus => Enumerable.Range(0, 3).Aggregate(1.0, (product, side) => product * (Votes[side, 2] + 1) / (Seen(side) + 2));

        public double Divided
        {
            get
            {
                double[] shares = [.. Enumerable.Range(0, 3).Where(side => Seen(side) > 0).Select(side => (double)Votes[side, 2] / Seen(side))];
                return shares.Length < 2 ? 0 : shares.Max() - shares.Min();
            }
        }

        private int Seen(int side) => Votes[side, 0] + Votes[side, 1] + Votes[side, 2];
    }
}
