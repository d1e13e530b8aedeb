using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoInnovation.Tests.Support;

/// <summary>One request and what must be true of its answer, in Alba's voice: <c>Scenario(_ => { _.Get.Url("/"); _.StatusCodeShouldBeOk(); })</c>.</summary>
public sealed class Scenario
{
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly List<Func<HttpResponseMessage, string, Task>> _expectations = [];
    private HttpMethod _method = HttpMethod.Get;
    private string _url = "/";
    private Func<HttpContent>? _content;
    private HttpStatusCode _status = HttpStatusCode.OK;

    public Scenario Get => With(HttpMethod.Get);

    public Scenario Post => With(HttpMethod.Post);

    public Scenario Url(string url)
    {
        _url = url;
        return this;
    }

    public Scenario Json<T>(T body)
    {
        _content = () => JsonContent.Create(body, options: JsonSerializerOptions.Web);
        return this;
    }

    public Scenario WithRequestHeader(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    public void StatusCodeShouldBe(HttpStatusCode status) => _status = status;

    public void StatusCodeShouldBeOk() => StatusCodeShouldBe(HttpStatusCode.OK);

    public void ContentTypeShouldBe(string type) => _expectations.Add((response, _) =>
    {
        response.Content.Headers.ContentType?.ToString().ShouldBe(type);
        return Task.CompletedTask;
    });

    public void ContentShouldContain(string text) => _expectations.Add((_, body) =>
    {
        body.ShouldContain(text);
        return Task.CompletedTask;
    });

    public async Task<string> RunAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(_method, new Uri(_url, UriKind.Relative)) { Content = _content?.Invoke() };
        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        response.StatusCode.ShouldBe(_status, body);
        foreach (var expectation in _expectations)
        {
            await expectation(response, body);
        }

        return body;
    }

    private Scenario With(HttpMethod method)
    {
        _method = method;
        return this;
    }
}
