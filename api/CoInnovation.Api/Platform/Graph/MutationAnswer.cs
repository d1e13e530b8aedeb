using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Platform.Graph;

/// <summary>Answers mutations: what the caller did wrong stands in the payload's <c>errors</c>; faults of ours do not.</summary>
internal static class MutationAnswer
{
    /// <summary>Runs the command, then makes the payload of why nothing happened: an empty list on success.</summary>
    public static async ValueTask<TPayload> OfAsync<TPayload>(Func<Task> command, Func<IReadOnlyList<CodedException>, Task<TPayload>> payload)
    {
        try
        {
            await command();
            return await payload([]);
        }
        catch (CodedException refusal)
        {
            return await payload([refusal]);
        }
        catch (GraphQLException unreadable) when (unreadable.Code == "BAD_USER_INPUT")
        {
            return await payload([new InvalidInputException("ID_INVALID", Sentence.Verbatim(unreadable.Message))]);
        }
    }
}
