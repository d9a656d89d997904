using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Disputes;

/// <summary>What one side says and shows in one round (举证): kept as it was said.</summary>
public sealed class DisputeWord
{
    private DisputeWord() { }

    public Id<DisputeWord> Id { get; private init; } = Id<DisputeWord>.New();

    public required Id<Dispute> DisputeId { get; init; }

    /// <summary>0 opens the case; a new one begins with every request for evidence and with the appeal.</summary>
    public required int Round { get; init; }

    public required Sides Side { get; init; }

    public required string Words { get; init; }

    public required string[] Pictures { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <exception cref="Refusal"><c>dispute.words</c>, <c>pictures.*</c></exception>
    internal static DisputeWord Of(Dispute dispute, Sides side, string words, IReadOnlyCollection<string> pictures, DateTimeOffset now) =>
        words.Trim() is { Length: >= DisputePolicy.FewestWords and <= DisputePolicy.MostWords } said
            ? new() { DisputeId = dispute.Id, Round = dispute.Round, Side = side, Words = said, Pictures = UploadedPictures.Checked(pictures), At = now }
            : throw DisputeRefusals.Words();
}
