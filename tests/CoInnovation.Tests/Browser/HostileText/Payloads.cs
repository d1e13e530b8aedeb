namespace CoInnovation.Tests.Browser.HostileText;

/// <summary>
/// What somebody types who wants to run in other people's browsers: each way to run something, behind each way to get out of where text stands, in each disguise that a filter
/// could overlook. Those that get through call <c>__xss</c>.
/// </summary>
internal static class Payloads
{
    /// <summary>Where the text may land, and what leaves that place.</summary>
    private static readonly (string Before, string After)[] Contexts =
    [
        ("", ""), ("\">", ""), ("'>", ""), ("\"><!--", "-->"), ("--><b>", "</b>"), ("</title>", ""), ("</textarea>", ""), ("</style>", ""), ("</script>", ""), ("]]>", "<![CDATA["), ("</p></td>", ""),
    ];

    /// <summary>Markup that runs something by itself.</summary>
    private static readonly string[] Vectors =
    [
        "<img src=x onerror=__xss()>", "<svg onload=__xss()>", "<script>__xss()</script>", "<iframe srcdoc='<script>parent.__xss()</script>'>", "<details open ontoggle=__xss()>",
        "<input autofocus onfocus=__xss()>", "<video><source onerror=__xss()></video>", "<body onpageshow=__xss()>", "<object data=javascript:__xss()>", "<svg><animate onbegin=__xss() attributeName=x dur=1s>",
        "<style onload=__xss()></style>", "<link rel=stylesheet href=data:, onload=__xss()>", "<math><mtext><img src=x onerror=__xss()></mtext></math>", "<embed src=javascript:__xss()>",
        "<marquee onstart=__xss()>", "<audio src=x onerror=__xss()>",
    ];

    private static readonly Func<string, string>[] Disguises =
    [
        text => text,
        text => text.Replace("on", "oN", StringComparison.Ordinal).Replace("script", "ScRiPt", StringComparison.Ordinal),
        text => text.Replace(' ', '/'),
        text => text.Replace("<", "<\u0000", StringComparison.Ordinal),
        text => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        text => Uri.EscapeDataString(text),
        text => text.Replace("<", "\\u003c", StringComparison.Ordinal),
        text => text.Replace('<', '\uFF1C').Replace('>', '\uFF1E'),
    ];

    /// <summary>What runs without a tag: addresses, attributes, templates, formulas, other languages.</summary>
    private static readonly string[] Others =
    [
        "javascript:__xss()", "JaVaScRiPt:__xss()", "java\tscript:__xss()", " javascript:__xss()", "&#106;avascript:__xss()", "data:text/html,<script>opener.__xss()</script>", "vbscript:__xss()",
        "blob:javascript:__xss()", "//evil.invalid/x.js", "\" onmouseover=__xss() x=\"", "' onfocus=__xss() autofocus x='", "` onerror=__xss() `", "\" style=\"background:url(javascript:__xss())\"", "{{constructor.constructor('__xss()')()}}", "${__xss()}",
        "#{__xss()}", "<%= __xss() %>", "[click](javascript:__xss())", "![x](x\"onerror=\"__xss())", "<javascript:__xss()>", "[x]: javascript:__xss()", "```html\n<script>__xss()</script>\n```", "=HYPERLINK(\"javascript:__xss()\",\"x\")",
        "=cmd|' /C calc'!A0", "+1+__xss()", "-1+__xss()", "@SUM(__xss())", "\t=1+1", "{\"__proto__\":{\"x\":\"__xss()\"}}", "\u2028__xss()\u2029", "+ADw-script+AD4-__xss()+ADw-/script+AD4-", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
    ];

    /// <summary>Each context with each vector; each disguise with each vector; and the others.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. (from context in Contexts from vector in Vectors select context.Before + vector + context.After)
            .Concat(from disguise in Disguises from vector in Vectors select disguise(vector))
            .Concat(Others)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>All of them, several at a time as long as they fit; those that never do, one by one.</summary>
    public static IReadOnlyList<string> InPieces(int length)
    {
        var pieces = new List<string>();
        foreach (var payload in All)
        {
            if (pieces.Count > 0 && pieces[^1].Length + payload.Length < length)
                pieces[^1] += $" {payload}";
            else
                pieces.Add(payload);
        }

        return pieces;
    }
}
