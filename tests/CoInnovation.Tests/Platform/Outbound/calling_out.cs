using System.Net;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Outbound;
using CoInnovation.Tests.Webhooks;

namespace CoInnovation.Tests.Platform.Outbound;

public sealed class calling_out
{
    private static readonly OutboundSettings Strict = new(AllowPrivate: false, AllowHttp: false);
    private static readonly OutboundSettings Http = new(AllowPrivate: false, AllowHttp: true);
    private static readonly OutboundSettings Lax = new(AllowPrivate: true, AllowHttp: true);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void what_is_not_public_is_refused(string address)
    {
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();
        var literal = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        Should.Throw<InvalidInputException>(() => OutboundUrl.Checked($"https://{literal}/", Strict, "url")).Code.ShouldBe("URL_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    public void control_what_is_public_passes(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("https://localhost/")]
    [InlineData("https://intranet/")]
    [InlineData("https://a.localhost/")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://example.com:25/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("")]
    public void what_leads_inside_or_is_no_web_address_is_refused_when_typed(string url) =>
        Should.Throw<InvalidInputException>(() => OutboundUrl.Checked(url, Strict, "url")).Code.ShouldBe("URL_NOT_ALLOWED");

    [Fact]
    public void control_what_is_fine_passes_without_its_fragment()
    {
        OutboundUrl.Checked(" https://example.com:8443/a?b=c#d ", Strict, "url").AbsoluteUri.ShouldBe("https://example.com:8443/a?b=c");
        OutboundUrl.Checked("http://example.com/", Http, "url").AbsoluteUri.ShouldBe("http://example.com/");
        OutboundUrl.Checked("http://127.0.0.1:8080/", Lax, "url").AbsoluteUri.ShouldBe("http://127.0.0.1:8080/");
        Should.Throw<InvalidInputException>(() => OutboundUrl.Checked($"https://example.com/{new string('x', 2000)}", Strict, "url"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("1.1.1.1 127.0.0.1")]
    public async Task a_public_name_that_leads_inside_is_refused_and_nothing_is_connected(string addresses)
    {
        await using var receiver = await Receiver.StartAsync();
        using var http = new OutboundHttp(Http, TimeProvider.System, (_, _) => Task.FromResult(addresses.Split(' ').Select(IPAddress.Parse).ToArray()));

        var answer = await PostAsync(http, new UriBuilder(receiver.Url) { Host = "rebind.example.com" }.Uri);

        (answer.Status, answer.Error, receiver.Arrivals.Count).ShouldBe((null, "ADDRESS_REFUSED", 0));
    }

    [Fact]
    public async Task a_name_is_asked_once_and_the_connection_goes_to_that_answer()
    {
        var asked = 0;
        await using var receiver = await Receiver.StartAsync();
        using var http = new OutboundHttp(
            Lax, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>(Interlocked.Increment(ref asked) == 1 ? [IPAddress.Loopback] : [IPAddress.Parse("127.0.0.99")]));

        (await PostAsync(http, new UriBuilder(receiver.Url) { Host = "rebind.example.com" }.Uri)).Status.ShouldBe(200);

        (asked, receiver.Arrivals.Single().Headers["Host"]).ShouldBe((1, $"rebind.example.com:{receiver.Url.Port}"));
    }

    [Fact]
    public async Task what_cannot_be_reached_has_a_reason_and_no_details()
    {
        using var http = new OutboundHttp(Lax, TimeProvider.System);
        var closed = await Receiver.StartAsync();
        var url = closed.Url;
        await closed.DisposeAsync();
        await using var plain = await Receiver.StartAsync();
        await using var endless = await Receiver.StartAsync(async (_, answer) =>
        {
            while (!answer.RequestAborted.IsCancellationRequested)
            {
                await answer.Response.Body.WriteAsync(new byte[64 * 1024], answer.RequestAborted);
            }
        });

        (await PostAsync(http, url)).Error.ShouldBe("CONNECTION_FAILED");
        (await PostAsync(http, new UriBuilder(plain.Url) { Scheme = "https" }.Uri)).Error.ShouldBe("TLS_FAILED");
        (await PostAsync(http, endless.Url)).Status.ShouldBe(200);
        (await PostAsync(new OutboundHttp(Strict, TimeProvider.System), plain.Url)).Error.ShouldBe("ADDRESS_REFUSED");
    }

    private static Task<OutboundAnswer> PostAsync(OutboundHttp http, Uri url) => http.PostAsync(url, "{}"u8.ToArray(), [], Canceled);
}
