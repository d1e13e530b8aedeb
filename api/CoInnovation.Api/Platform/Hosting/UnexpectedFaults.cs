using System.Diagnostics;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The last resort of a request: a coded exception is told, so is a database out of reach; anything else is logged under a trace id and kept from the caller.</summary>
internal sealed partial class UnexpectedFaults(RequestDelegate next, ILogger<UnexpectedFaults> logger)
{
    private const string RetryAfterSeconds = "2";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (CodedException exception) when (!http.Response.HasStarted)
        {
            var status = exception switch
            {
                NotFoundException => StatusCodes.Status404NotFound,
                { Code: JoinLimits.TooManyTries } => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status400BadRequest,
            };
            if (status == StatusCodes.Status429TooManyRequests && http.Response.Headers.RetryAfter.Count == 0)
            {
                // Whoever knows better when to come again has said so.
                http.Response.Headers.RetryAfter = JoinLimits.RetryAfterSeconds;
            }

            await http.Response.AnswerAsync(status, exception.Code, exception.Sentence);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            // Too much, too slow, or no HTTP: the caller's doing, and nothing to look into.
            http.Response.StatusCode = exception.StatusCode;
            await http.Response.WriteAsJsonAsync(new
            {
                Code = exception.StatusCode switch
                {
                    StatusCodes.Status413PayloadTooLarge => "LIMIT_REQUEST_BYTES",
                    StatusCodes.Status408RequestTimeout => "LIMIT_REQUEST_TIME",
                    _ => "BAD_REQUEST",
                },
                exception.Message,
            });
        }
        catch (Exception exception) when (!http.Response.HasStarted && StoreFaults.Explain(exception) is var (code, sentence))
        {
            LogOutage(code, exception);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            await http.Response.AnswerAsync(StatusCodes.Status503ServiceUnavailable, code, sentence);
        }
#pragma warning disable CA1031 // Whatever it is, it must end this request and nothing else, and its text must not reach the caller.
        catch (Exception exception) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            var traceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            LogFault(traceId, exception);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            Sentence sentence = "Something went wrong on the server. Try again; if it stays, tell who runs it this trace id.";
            await http.Response.WriteAsJsonAsync(new { Code = "UNEXPECTED", Message = sentence.Now(), TraceId = traceId });
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request found the store out of reach ({Code}).")]
    private partial void LogOutage(string code, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed unexpectedly (trace {TraceId}).")]
    private partial void LogFault(string traceId, Exception exception);
}
