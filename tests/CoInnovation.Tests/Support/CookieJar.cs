using System.Net;

namespace CoInnovation.Tests.Support;

/// <summary>Keeps cookies as a browser does, in front of a server without sockets.</summary>
public sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly CookieContainer _cookies = new();

    /// <summary>The header that a request to this address carries; empty without cookies.</summary>
    public string HeaderFor(Uri url) => _cookies.GetCookieHeader(url);

    /// <summary>Keeps what was set before, as a request's header has it.</summary>
    public void Bring(Uri url, string header)
    {
        foreach (var cookie in header.Split("; "))
        {
            _cookies.SetCookies(url, cookie);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        if (_cookies.GetCookieHeader(url) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        // As a browser does it, for whatever a page sends.
        if (request.Method != HttpMethod.Get && !request.Headers.Contains("Origin"))
        {
            request.Headers.Add("Origin", url.GetLeftPart(UriPartial.Authority));
        }

        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            _cookies.SetCookies(url, cookie);
        }

        return response;
    }
}
