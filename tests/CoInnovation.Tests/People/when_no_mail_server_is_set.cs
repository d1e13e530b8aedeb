using System.Net;
using System.Net.Http.Json;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoInnovation.Tests.People;

/// <summary>As in a demo run: everything works but signing in, which nobody is offered. A development run shows its mail to this machine alone.</summary>
public sealed class when_no_mail_server_is_set(PostgresFixture postgres)
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nobody_is_offered_to_sign_in_and_whoever_tries_is_told_why()
    {
        await using var api = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), _ => { });
        var guest = api.Guest();

        (await guest.AskAsync("{ viewer { signInByMail person { id } } }")).At("viewer", "signInByMail").GetBoolean().ShouldBeFalse();
        var refused = await guest.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email = "ada@example.com" });
            _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
        });
        refused.ShouldContain("MAIL_OFF");
        (await ShowAsync(api, "localhost", IPAddress.Loopback)).ShouldNotContain("Mail of this run");
    }

    [Fact]
    public async Task a_development_run_shows_its_mail_to_this_machine_alone()
    {
        await using var api = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Services.AddSingleton<IHostEnvironment>(builder.Environment);
        });
        using var client = api.Server.CreateClient();
        using var asked = await client.PostAsJsonAsync(new Uri("/session/code", UriKind.Relative), new { email = "ada@example.com" }, Canceled);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await Wait.UntilAsync(async () => (await ShowAsync(api, "localhost", IPAddress.Loopback)).Contains("To ada@example.com", StringComparison.Ordinal));
        (await ShowAsync(api, "127.0.0.1", IPAddress.IPv6Loopback)).ShouldContain("ada@example.com");
        (await ShowAsync(api, "localhost", IPAddress.Parse("192.0.2.1"))).ShouldBeEmpty();
        (await ShowAsync(api, "rebound.example", IPAddress.Loopback)).ShouldBeEmpty();

        // Neither is what another node has taken meanwhile.
        var mailbox = api.Services.GetRequiredService<MailDelivery>().Mailbox.ShouldNotBeNull();
        await Should.ThrowAsync<MailLetGoException>(() => mailbox.SendAsync(Guid.Empty, new MailMessage("bob@example.com", "Taken", "", ""), () => throw new MailLetGoException(), Canceled));
        (await ShowAsync(api, "localhost", IPAddress.Loopback)).ShouldNotContain("bob@example.com");
    }

    private static async Task<string> ShowAsync(TestApi api, string host, IPAddress from)
    {
        var answer = await api.Server.SendAsync(
            http =>
            {
                (http.Request.Scheme, http.Request.Method, http.Request.Path, http.Request.Host) = ("http", "GET", "/dev/mail", new(host));
                http.Connection.RemoteIpAddress = from;
            },
            Canceled);
        using var body = new StreamReader(answer.Response.Body);
        return await body.ReadToEndAsync(Canceled);
    }
}
