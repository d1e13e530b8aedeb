using CoInnovation.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.GraphQL.Http;

/// <summary>One request over HTTP (GraphQL over HTTP, sections 5 and 6), or the upgrade to a WebSocket.</summary>
internal sealed class HttpHandler(GraphQLEngine engine, RequestDelegate? page)
{
    private readonly GraphQLOptions options = engine.Options;

    public async Task HandleAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            await SocketUpgrade.AcceptAsync(http, engine);
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (isGet && page is not null && MediaTypes.WantsPage(http.Request))
        {
            await page(http);
            return;
        }

        http.Response.Headers.Vary = "Accept";
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Use GET or POST.");
            return;
        }

        if (MediaTypes.Negotiate(http.Request) is not { } kind)
        {
            await RefuseAsync(http, StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", "Accept application/graphql-response+json, application/json or text/event-stream.");
            return;
        }

        try
        {
            await RunAsync(http, isGet, kind);
        }
        catch (BadRequestException error)
        {
            await RefuseAsync(http, error.Status, error.Code, error.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller left; nobody reads an answer.
        }
    }

    private async Task RunAsync(HttpContext http, bool isGet, ResponseKind kind)
    {
        if (isGet && options.RequirePreflightHeaderOnGet && !http.Request.Headers.ContainsKey("GraphQL-Preflight"))
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "PREFLIGHT_REQUIRED", "Send the header GraphQL-Preflight: 1 with GET.");
        }

        var request = isGet ? RequestReader.ReadGet(http.Request) : await RequestReader.ReadPostAsync(http.Request, options.Limits.RequestBytes, http.RequestAborted);
        var context = await ContextOfAsync(http, options);
        if (kind == ResponseKind.EventStream)
        {
            await EventStream.WriteAsync(http, engine, request, context);
            return;
        }

        using var result = await engine.ExecuteAsync(request, context, http.RequestAborted);
        var status = StatusOf(result, kind);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = "POST";
        }

        await WriteAsync(http, status, kind == ResponseKind.Json ? MediaTypes.Json : MediaTypes.GraphQLResponse, result);
    }

    public static async ValueTask<RequestContext> ContextOfAsync(HttpContext http, GraphQLOptions options)
    {
        var context = new RequestContext(http.RequestServices, http.User);
        var cost = http.Request.Headers["GraphQL-Cost"].ToString();
        context.ReportCost = cost.Equals("report", StringComparison.OrdinalIgnoreCase);
        context.OnlyValidateCost = cost.Equals("validate", StringComparison.OrdinalIgnoreCase);
        if (options.StillAllowed is { } stillAllowed)
        {
            context.StillAllowed = () => stillAllowed(context);
        }

        if (options.Prepare is { } prepare)
        {
            await prepare(http, context);
        }

        return context;
    }

    private static int StatusOf(ExecutionResult result, ResponseKind kind) => result switch
    {
        { NeedsPost: true } => StatusCodes.Status405MethodNotAllowed,
        { IsBeyondLimit: true } => StatusCodes.Status400BadRequest,
        { IsRequestError: true } when kind == ResponseKind.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    private static async Task WriteAsync(HttpContext http, int status, string contentType, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = result.Body.Length;
        await http.Response.BodyWriter.WriteAsync(result.Body, http.RequestAborted);
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        using var result = GraphQLEngine.RequestError(new GraphQLError(message, code, []));
        var contentType = MediaTypes.Negotiate(http.Request) == ResponseKind.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        await WriteAsync(http, status, contentType, result);
    }
}
