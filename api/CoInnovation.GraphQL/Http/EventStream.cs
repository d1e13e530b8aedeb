using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoInnovation.GraphQL.Http;

/// <summary>Server-sent events in the distinct connections mode of the graphql-sse protocol: <c>next</c> events, then one <c>complete</c>.</summary>
internal static class EventStream
{
    public static async Task WriteAsync(HttpContext http, GraphQLEngine engine, GraphQLRequest request, RequestContext context)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = MediaTypes.EventStream;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, context.Ended);
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
        using var gate = new SemaphoreSlim(1);
        // A server that stops breaks no event off in the middle: it ends the listening alone, and then says so.
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, stopping);
        await http.Response.BodyWriter.FlushAsync(stop.Token);
        var beating = BeatAsync(http.Response.BodyWriter, gate, engine.Options, stop.Token);
        try
        {
            try
            {
                await foreach (var result in engine.SubscribeAsync(request, context, listening.Token))
                {
                    using (result)
                    {
                        var (isAllowed, fault) = await AskAsync(engine, context, stop.Token);
                        using (fault)
                        {
                            if (isAllowed || fault is not null)
                            {
                                await WriteNextAsync(http.Response.BodyWriter, gate, fault ?? result, stop.Token);
                            }
                        }

                        if (!isAllowed)
                        {
                            break;
                        }
                    }
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested && !stop.IsCancellationRequested)
            {
                // The server stops; whoever listens is told at once that this is the end, and finds another.
            }

            await WriteAsync(http.Response.BodyWriter, gate, "event: complete\ndata: "u8.ToArray(), default, stop.Token);
        }
        catch (OperationCanceledException) when (context.Ended.IsCancellationRequested)
        {
            // The caller's rights have ended, and the stream with them.
        }
        finally
        {
            await stop.CancelAsync();
            await beating;
        }
    }

    /// <summary>Whether the caller may still listen; a fault in place of an answer is told, and ends the stream.</summary>
    private static async ValueTask<(bool IsAllowed, ExecutionResult? Fault)> AskAsync(GraphQLEngine engine, RequestContext context, CancellationToken stop)
    {
        try
        {
            return (context.StillAllowed is not { } stillAllowed || await stillAllowed(), null);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            return (false, GraphQLEngine.RequestError(engine.ErrorOf(fault)));
        }
    }

    private static Task WriteNextAsync(PipeWriter writer, SemaphoreSlim gate, ExecutionResult result, CancellationToken cancellationToken)
    {
        var head = result.EventId is { } id ? Encoding.UTF8.GetBytes($"id: {id}\nevent: next\ndata: ") : "event: next\ndata: "u8.ToArray();
        return WriteAsync(writer, gate, head, result.Body, cancellationToken);
    }

    /// <summary>Comments keep proxies from closing a silent stream.</summary>
    private static async Task BeatAsync(PipeWriter writer, SemaphoreSlim gate, GraphQLOptions options, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.HeartbeatInterval, options.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await WriteAsync(writer, gate, ":"u8.ToArray(), default, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The stream has ended.
        }
    }

    private static async Task WriteAsync(PipeWriter writer, SemaphoreSlim gate, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await writer.WriteAsync(head, cancellationToken);
            await writer.WriteAsync(data, cancellationToken);
            await writer.WriteAsync("\n\n"u8.ToArray(), cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }
}
