using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoInnovation.Load.Ideas;
using CoInnovation.Load.Measuring;
using CoInnovation.Load.Servers;

namespace CoInnovation.Load;

/// <summary>Our GraphQL endpoint beside hand-written ones and beside other GraphQL servers: the same data, the same answer, one run, rounds interleaved.</summary>
internal static partial class GraphQLComparison
{
    private static readonly JsonSerializerOptions PeerJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    /// <returns>0; 1 when two servers gave different answers.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        await using var database = options.Postgres is null ? await LocalPostgres.StartAsync() : null;
        var connectionString = options.Postgres ?? database!.ConnectionString;
        await IdeaTables.FillAsync(connectionString, CancellationToken.None);
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var name in Serving.Names)
            {
                servers.Add(await ServerProcess.StartAsync(name, connectionString, CancellationToken.None));
            }

            if (options.WithPeers)
            {
                servers.AddRange(await StartPeersAsync());
            }

            var answers = await AnswersAsync(servers);
            var report = new GraphQLReport(options, answers[0].Length);
            if (!report.Compare(servers, answers))
            {
                Console.WriteLine(report);
                return 1;
            }

            report.Begin();
            var rounds = servers.ToDictionary(server => server.Name, _ => new List<Round>(), StringComparer.Ordinal);
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var server in servers)
                {
                    rounds[server.Name].Add(await Round.RunAsync(
                        server, IdeaQuestion.Body, options.Connections, TimeSpan.FromSeconds(round == 0 ? options.Seconds : 0.5), TimeSpan.FromSeconds(options.Seconds), CancellationToken.None));
                }
            }

            report.Add(rounds);
            Console.WriteLine(report);
            return 0;
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>What each server answers to the question.</summary>
    internal static async Task<IReadOnlyList<byte[]>> AnswersAsync(IEnumerable<ServerProcess> servers)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "backlog");
        var answers = new List<byte[]>();
        foreach (var server in servers)
        {
            using var body = new ByteArrayContent(IdeaQuestion.Body) { Headers = { ContentType = new("application/json") } };
            using var answer = await http.PostAsync(server.Address, body);
            answer.EnsureSuccessStatusCode();
            answers.Add(await answer.Content.ReadAsByteArrayAsync());
        }

        return answers;
    }

    /// <summary>Whether two answers say the same, whatever their spelling.</summary>
    internal static bool SayTheSame(byte[] one, byte[] other) => JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other)) && JsonNode.Parse(one)!["data"] is not null;

    private static async Task<IReadOnlyList<ServerProcess>> StartPeersAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
            await npm.WaitForExitAsync();
        }

        var data = Path.Combine(folder, "ideas.json");
        await File.WriteAllTextAsync(data, JsonSerializer.Serialize(IdeaSamples.All, PeerJson));
        var schema = Path.Combine(AppContext.BaseDirectory, "Ideas", "ideas.graphql");
        return
        [
            await ServerProcess.StartAsync("mercurius", "node", [Path.Combine(folder, "mercurius.mjs"), schema, data], CancellationToken.None),
            await ServerProcess.StartAsync("yoga", "node", [Path.Combine(folder, "yoga.mjs"), schema, data], CancellationToken.None),
        ];
    }
}
