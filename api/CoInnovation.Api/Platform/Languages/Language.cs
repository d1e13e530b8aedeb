namespace CoInnovation.Api.Platform.Languages;

/// <summary>The languages in which people are spoken to. English stands in the code, the others in each room's files.</summary>
public enum Language
{
    En,
    De,
}
