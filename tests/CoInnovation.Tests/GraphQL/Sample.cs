using System.Text.Json;
using System.Threading.Channels;
using CoInnovation.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL;

public enum SampleSide
{
    Vendor,
    Customer,
    UnderReview,
}

public sealed record SampleAuthor(string Name);

public sealed record SampleCard(string Id, string? Title, SampleSide Side, SampleAuthor? Author);

public sealed record SampleTheme(string Name);

public sealed record SampleInput(string Text, Optional<string?> Note, SampleSide? Side, IReadOnlyList<string>? Tags);

public sealed record SamplePayload(string Text, string Note, string? Side, int Tags);

/// <summary>A schema with one of everything, and a record of the calls that its resolvers got.</summary>
public sealed class Sample
{
    public const string Sdl = """
        interface Named { name: String! }
        union Item = Card | Theme
        enum Side { VENDOR CUSTOMER UNDER_REVIEW }
        type Author implements Named { name: String! cards: [Card!]! }
        type Card { id: ID! title: String requiredTitle: String! side: Side! author: Author votes: Int requiredVotes: Int! scores: [Int] requiredScores: [Int!] grid: [[Int!]] fails: String theme: Theme! }
        type Theme implements Named { name: String! cards: [Card!]! }
        input WriteInput { text: String! note: String side: Side = VENDOR tags: [ID!] }
        input Choice @oneOf { id: ID name: String }
        input TextFilter { eq: String contains: String in: [String!] }
        input NumberFilter { gt: Int }
        input TextListFilter { some: TextFilter none: TextFilter all: TextFilter any: Boolean }
        input CardFilter { and: [CardFilter!] or: [CardFilter!] not: CardFilter title: TextFilter votes: NumberFilter tags: TextListFilter }
        enum Direction { ASC DESC }
        input CardOrder { votes: Direction title: Direction }
        type CardEdge { cursor: String! node: Card! }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        type CardConnection { edges: [CardEdge!]! nodes: [Card!]! pageInfo: PageInfo! totalCount: Int! }
        type Written { text: String! note: String! side: String tags: Int! }
        type Query {
          hello: String
          cards(count: Int = 3): [Card!]!
          maybeCards: [Card]
          card(id: ID!): Card
          items: [Item!]!
          named: [Named!]!
          echo(text: String, number: Float, list: [[Int]], side: Side, choice: Choice, when: DateTime, any: JSON): JSON
          page(first: Int, after: String, last: Int, before: String, where: CardFilter, order: [CardOrder!]): CardConnection!
          secret: String @authorize(policy: "secret")
          old: String @deprecated(reason: "Use hello.")
          slow: String
        }
        type Mutation { write(input: WriteInput!): Written! first: Int! second: Int! }
        type Subscription { ticks(to: Int!): Int! cardWritten: Card! broken: Int }
        scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time")
        scalar JSON
        """;

    public static readonly SampleCard[] Cards =
    [
        .. Enumerable.Range(1, 5).Select(i => new SampleCard($"{i}", i == 2 ? null : $"Card {i}", (SampleSide)(i % 3), i == 1 ? null : new SampleAuthor($"Author {i % 2}"))),
    ];

    public Sample(GraphQLOptions? options = null)
    {
        Schema = SchemaBuilder.FromSdl(Sdl).Resolvers(Resolve).Build();
        Engine = new GraphQLEngine(Schema, options ?? new GraphQLOptions { Authorize = (_, _) => ValueTask.FromResult(Access.NotAuthorized), UnexpectedError = (error, _) => Unexpected.Add(error) });
    }

    public Schema Schema { get; }

    public GraphQLEngine Engine { get; }

    public IList<string> Calls { get; } = [];

    public IList<Exception> Unexpected { get; } = [];

    public Filter? LastFilter { get; private set; }

    public IReadOnlyList<OrderTerm> LastOrder { get; private set; } = [];

    public Channel<SampleCard> Written { get; } = Channel.CreateUnbounded<SampleCard>();

    public static CancellationToken Ended => TestContext.Current.CancellationToken;

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>The response as compact JSON.</summary>
    public async Task<string> AskAsync(string query, string? variables = null, string? operation = null)
    {
        using var result = await RunAsync(query, variables, operation);
        return System.Text.Encoding.UTF8.GetString(result.Body.Span);
    }

    public ValueTask<ExecutionResult> RunAsync(string query, string? variables = null, string? operation = null, RequestContext? context = null) =>
        Engine.ExecuteAsync(
            new GraphQLRequest(query) { Variables = variables is null ? default : Json(variables), OperationName = operation },
            context ?? new RequestContext(new ServiceCollection().BuildServiceProvider()),
            Ended);

    private void Resolve(ResolverMap map)
    {
        map.Query()
            .Value("hello", _ => "world")
            .Value("old", _ => "old")
            .Value("secret", _ => "secret")
            .Field("slow", async context =>
            {
                var never = new TaskCompletionSource<string>();
                return await never.Task.WaitAsync(context.CancellationToken);
            })
            .Value("cards", context => Cards.Take(context.Arg<int>("count")))
            .Value<SampleCard?[]>("maybeCards", _ => [Cards[0], null, Cards[1]])
            .Value("card", context => Array.Find(Cards, card => card.Id == context.Arg<string>("id")))
            .Value("items", _ => new object[] { Cards[0], new SampleTheme("Trust"), Cards[2] })
            .Value("named", _ => new object[] { new SampleAuthor("Ada"), new SampleTheme("Trust") })
            .Value("echo", context => Echo(context.Arguments))
            .Value("page", context =>
            {
                LastFilter = context.Where();
                LastOrder = context.Order();
                var page = context.Page();
                var start = page.Cursor is null ? 0 : Cursor.Decode(page.Cursor, 1)[0].GetInt32();
                var rows = page.IsBackward ? Cards.Reverse().Take(page.Fetch) : Cards.Skip(start).Take(page.Fetch);
                return page.Connect([.. rows], card => Cursor.Encode(int.Parse(card.Id, null)), _ =>
                {
                    Calls.Add("total");
                    return ValueTask.FromResult(Cards.Length);
                });
            });
        map.Connection<SampleCard>("CardConnection", "CardEdge");
        map.Type<SampleCard>("Card").Properties()
            .Field("requiredTitle", card => card.Title!)
            .Field("fails", card => card.Id == "2" ? throw new InvalidOperationException("a secret of the server") : "fine")
            .Field("scores", _ => new long[] { 1, long.MaxValue, 3 })
            .Field("requiredScores", card => card.Id == "2" ? new long[] { 1, long.MaxValue } : [1])
            .Field("grid", _ => new long[][] { [1], [2, long.MaxValue], [3] })
            .Field("theme", card => card.Id == "2" ? null! : new SampleTheme("Trust"))
            .Batch<Resolved<int?>>("votes", (cards, context) =>
            {
                Calls.Add($"{context.Path} of {cards.Count}");
                return ValueTask.FromResult<IReadOnlyList<Resolved<int?>>>([.. cards.Select(card => card.Id == "2" ? new GraphQLException("SEALED", "The votes are sealed.") : (Resolved<int?>)7)]);
            })
            .Batch<int?>("requiredVotes", (cards, _) => ValueTask.FromResult<IReadOnlyList<int?>>([.. cards.Select(card => card.Id == "2" ? (int?)null : 7)]));
        map.Type<SampleAuthor>("Author").Properties().Batch<SampleCard[]>("cards", (authors, context) =>
        {
            Calls.Add($"{context.Path} of {authors.Count}");
            return ValueTask.FromResult<IReadOnlyList<SampleCard[]>>([.. authors.Select(_ => Cards[..2])]);
        });
        map.Type<SampleTheme>("Theme").Properties().Field("cards", _ => Cards.Take(1));
        map.Input<SampleInput>("WriteInput");
        map.Type<SamplePayload>("Written").Properties();
        map.Mutation()
            .Field("write", context =>
            {
                var input = context.Input<SampleInput>();
                return ValueTask.FromResult(new SamplePayload(input.Text, input.Note.IsSet ? input.Note.Value ?? "null" : "absent", input.Side?.ToString(), input.Tags?.Count ?? -1));
            })
            .Field("first", async _ =>
            {
                Calls.Add("first starts");
                await Task.Yield();
                Calls.Add("first ends");
                return 1;
            })
            .Field("second", _ =>
            {
                Calls.Add("second");
                return ValueTask.FromResult(2);
            });
        map.Subscription()
            .Source("ticks", (context, _) => Ticks(context.Arg<int>("to")))
            .Source("cardWritten", (_, cancellationToken) => Written.Reader.ReadAllAsync(cancellationToken))
            .Source<int>("broken", (_, _) => throw new GraphQLException("NO_STREAM", "There is no stream."));
    }

    private static async IAsyncEnumerable<int> Ticks(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static JsonElement Echo(InputObject arguments)
    {
        return JsonSerializer.SerializeToElement(Plain(arguments));

        static object? Plain(object? value) => value switch
        {
            InputObject entries => entries.Entries.ToDictionary(entry => entry.Key, entry => Plain(entry.Value), StringComparer.Ordinal),
            object?[] list => list.Select(Plain).ToArray(),
            _ => value,
        };
    }
}
