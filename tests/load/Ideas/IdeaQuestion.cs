using System.Text.Json;

namespace CoInnovation.Load.Ideas;

/// <summary>What every server of the comparison is asked.</summary>
internal static class IdeaQuestion
{
    /// <summary>Rows of the page.</summary>
    public const int First = 50;

    public const string Document = """
        query Ideas($first: Int!) {
          ideas(first: $first) {
            nodes {
              id title description status score
              painPoints { id text theme severity votes { side agree seen dots } }
              votes { side agree seen dots }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    /// <summary>The body of the request, also where the server has no use for the document.</summary>
    public static byte[] Body { get; } = JsonSerializer.SerializeToUtf8Bytes(new { query = Document, operationName = "Ideas", variables = new { first = First } });
}
