using System.Text;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Documents known to the server by id; optionally the only ones it runs.</summary>
internal static class TrustedDocuments
{
    public static bool TryResolve(ref GraphQLRequest request, GraphQLOptions options, out GraphQLError? error)
    {
        error = null;
        if (request.DocumentId is { } id)
        {
            if (options.TrustedDocument?.Invoke(id) is not { } text)
            {
                error = new GraphQLError("No document is known by this id.", "PERSISTED_DOCUMENT_NOT_FOUND", []);
                return false;
            }

            request = request with { Query = Encoding.UTF8.GetBytes(text) };
        }
        else if (options.OnlyTrustedDocuments)
        {
            error = new GraphQLError("Only trusted documents are run: send documentId.", "PERSISTED_DOCUMENT_REQUIRED", []);
            return false;
        }

        return true;
    }
}
