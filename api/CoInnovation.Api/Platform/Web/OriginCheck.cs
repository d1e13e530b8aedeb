using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Web;

/// <summary>Refuses what a page of another site started, and what could have been.</summary>
internal sealed class OriginCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (RequestOrigin.FaultOf(http.Request, http.WebSockets.IsWebSocketRequest) is not { } code)
        {
            return next(http);
        }

        return code == RequestOrigin.Missing
            ? AnswerAsync("A change that comes with a cookie must say from which page: send the Origin header, or an access token in place of the cookie.")
            : AnswerAsync("This was asked by a page of another site. Open it from a page of this one.");

        Task AnswerAsync(Sentence sentence) => http.Response.AnswerAsync(StatusCodes.Status403Forbidden, code, sentence);
    }
}
