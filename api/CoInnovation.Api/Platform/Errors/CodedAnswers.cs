using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Errors;

/// <summary>How a route that is no GraphQL says no: a status, and a code with a sentence in the language of the request.</summary>
internal static class CodedAnswers
{
    public static Task AnswerAsync(this HttpResponse response, int status, string code, Sentence sentence)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new { Code = code, Message = sentence.Now() });
    }
}
