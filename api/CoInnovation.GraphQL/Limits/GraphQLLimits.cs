namespace CoInnovation.GraphQL;

/// <summary>Bounds on what one caller can ask for; each is answered by an error with its own code.</summary>
public sealed record GraphQLLimits
{
    /// <summary>Bytes of an HTTP body or WebSocket message.</summary>
    public int RequestBytes { get; init; } = 256 * 1024;

    /// <summary>Tokens of a document; LIMIT_TOKENS.</summary>
    public int Tokens { get; init; } = 5_000;

    /// <summary>Fields of a document, aliases counted; LIMIT_FIELDS.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>Selections within one pair of braces, aliases and repetitions counted; LIMIT_SELECTIONS.</summary>
    public int Selections { get; init; } = 100;

    /// <summary>Directives at one location; LIMIT_DIRECTIVES.</summary>
    public int DirectivesPerLocation { get; init; } = 4;

    /// <summary>Nested brackets of any kind; LIMIT_NESTING.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Nested fields after fragments are spread; LIMIT_DEPTH.</summary>
    public int Depth { get; init; } = 15;

    /// <summary>How often one field of the schema may stand on one path; LIMIT_RECURSION. Introspection has its own rule.</summary>
    public int RepeatsOnPath { get; init; } = 3;

    /// <summary>Fragment spreads visited while selections are merged; LIMIT_FRAGMENTS.</summary>
    public int FragmentVisits { get; init; } = 1_000;

    /// <summary>Steps of comparing fields that share a response name; LIMIT_MERGE.</summary>
    public int MergeComparisons { get; init; } = 50_000;

    /// <summary>Validation errors reported.</summary>
    public int ReportedErrors { get; init; } = 5;

    /// <summary>Work of an operation: 10 per resolver that leaves the process, 1 per object; LIMIT_COST.</summary>
    public int FieldCost { get; init; } = 2_000;

    /// <summary>Objects an operation may return; LIMIT_COST.</summary>
    public int TypeCost { get; init; } = 5_000;

    /// <summary>Objects that an operation may really return, introspection included; LIMIT_OBJECTS.</summary>
    public int Objects { get; init; } = 25_000;

    /// <summary>Bytes of a response; LIMIT_RESPONSE.</summary>
    public int ResponseBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Elements assumed for a list without <c>@listSize</c>.</summary>
    public int AssumedListSize { get; init; } = 5;

    /// <summary>Elements assumed for a connection without a slicing argument.</summary>
    public int DefaultPageSize { get; init; } = Paging.DefaultSize;

    /// <summary>Time one operation may take, after which its resolvers are cancelled; LIMIT_TIME.</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Operations running at once; others wait.</summary>
    public int ConcurrentExecutions { get; init; } = 64;

    /// <summary>Operations open on one WebSocket; LIMIT_SUBSCRIPTIONS.</summary>
    public int SubscriptionsPerSocket { get; init; } = 50;

    /// <summary>Messages that one WebSocket may send at once; beyond, the server reads no faster than <see cref="MessagesPerSecond"/>, and nothing is refused.</summary>
    public int MessagesAtOnce { get; init; } = 200;

    /// <summary>Messages a second that are read from one WebSocket.</summary>
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Documents kept parsed, validated and planned.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Bytes of the kept documents with their plans, estimated; those of documents with errors come to a tenth of it.</summary>
    public int CachedDocumentBytes { get; init; } = 32 * 1024 * 1024;
}
