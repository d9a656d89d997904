using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Grievances;

public sealed record GrievanceSaying(string Words, string[] Pictures);

/// <summary>What one side says and shows in one round: kept as it was said.</summary>
public sealed class GrievanceWord
{
    private GrievanceWord() { }

    public Id<GrievanceWord> Id { get; private init; } = Id<GrievanceWord>.New();

    public required Id<Grievance> GrievanceId { get; init; }

    /// <summary>0 opens the case; a new one begins with every request for proof, with the proof of handling and with the appeal.</summary>
    public required int Round { get; init; }

    public required Sides Side { get; init; }

    /// <summary>What the slip was waiting for when it was said.</summary>
    public required GrievanceStatus During { get; init; }

    public required string Words { get; init; }

    public required string[] Pictures { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <exception cref="Refusal"><c>grievance.words</c>, <c>pictures.*</c></exception>
    internal static GrievanceWord Of(Grievance about, Sides side, GrievanceSaying said, DateTimeOffset now) => new()
    {
        GrievanceId = about.Id, Round = about.Round, Side = side, During = about.Status, Words = Checked(said.Words),
        Pictures = UploadedPictures.Checked(said.Pictures), At = now,
    };

    /// <exception cref="Refusal"><c>grievance.words</c></exception>
    internal static string Checked(string words) =>
        words.Trim() is { Length: >= GrievancePolicy.FewestWords and <= GrievancePolicy.MostWords } said ? said : throw GrievanceRefusals.Words();
}
