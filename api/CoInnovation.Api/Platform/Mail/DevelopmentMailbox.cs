using System.Collections.Immutable;
using System.Net;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>Where mail goes in a development run without a mail server: onto <c>/dev/mail</c>, which answers this machine alone. It forgets with the process.</summary>
internal sealed class DevelopmentMailbox : IMailTransport
{
    public const string Path = "/dev/mail";
    private const int Kept = 50;
    private ImmutableList<MailMessage> _mails = [];

    public TimeSpan LongestHandingOver => TimeSpan.Zero;

    public async Task SendAsync(Guid id, MailMessage mail, Func<Task> handingOver, CancellationToken cancellationToken)
    {
        await handingOver();
        ImmutableInterlocked.Update(ref _mails, static (mails, mail) => [mail, .. mails.Take(Kept - 1)], mail);
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, ShowAsync).RequirePolicy(Policy.Anyone);

    private Task ShowAsync(HttpContext http)
    {
        // The name as well: a page of elsewhere may lead a name of its own to this machine.
        if (http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from) || !IsThisMachine(http.Request.Host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var mails = _mails;
        var shown = mails.IsEmpty
            ? "<p>None yet. Load this page again after you have asked for one.</p>"
            : string.Concat(mails.Select(mail => $"<article><h2>{Encoded(mail.Subject)}</h2><p>To {Encoded(mail.To)}</p><pre>{Encoded(mail.Text)}</pre></article>"));
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mail</title><body><h1>Mail of this run, newest first</h1>{shown}</body></html>", http.RequestAborted);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
