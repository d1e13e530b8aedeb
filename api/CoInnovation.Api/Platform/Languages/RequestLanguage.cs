using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CoInnovation.Api.Platform.Languages;

/// <summary>
/// In which language a request is answered: that of <c>?language=de</c>, for addresses that a browser opens by itself, else that of <c>Accept-Language</c>, else English. It is the UI culture alone; the culture, by
/// which numbers and dates are written and read, is the same for everybody, so no SQL, JSON or CSV depends on it.
/// </summary>
internal static class RequestLanguage
{
    /// <summary>The part of an address that names a language.</summary>
    public const string Parameter = "language";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    /// <summary>That of the request which is answered here.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == German.Name ? Language.De : Language.En;

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new(CultureInfo.InvariantCulture, English),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = [English, German],
        RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { QueryStringKey = Parameter, UIQueryStringKey = Parameter },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ],
    });

    /// <summary>The sentence in the language of the request which is answered here.</summary>
    public static string Now(this Sentence sentence) => sentence.In(Current);

    /// <summary>How the language is called in HTML and HTTP.</summary>
    public static string Tag(this Language language) => language == Language.De ? German.Name : English.Name;

    /// <summary>How months are called and numbers written. English is as the product has always written it.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.De ? German : CultureInfo.InvariantCulture;
}
