namespace ShopHub.Domain.Support;

/// <summary>The numbers of the live chat. Source: rules.md section 12.</summary>
public static class ChatPolicy
{
    /// <summary>Seconds without a heartbeat after which an agent is not there any more (CHT-03).</summary>
    public const int BeatSeconds = 90;

    /// <summary>Sessions an agent has at once: the usual, the least, the most (CHT-03).</summary>
    public const int UsualCapacity = 10, LeastCapacity = 1, MostCapacity = 50;

    /// <summary>Hours in which a shopper comes back to the agent he had (CHT-03).</summary>
    public const int LastAgentHours = 24;

    /// <summary>Sessions that wait for one shop; one more becomes a message task (CHT-04).</summary>
    public const int MostWaiting = 200;

    /// <summary>Minutes of waiting after which leaving a message is offered, and after which it is one (CHT-04).</summary>
    public const int OfferMinutes = 5, TaskMinutes = 30;

    /// <summary>Minutes an agent may leave a shopper waiting: warned, then another one takes over (CHT-05).</summary>
    public const int WarnMinutes = 3, ReassignMinutes = 5;

    /// <summary>Minutes a shopper is silent: reminded, then the session ends (CHT-05).</summary>
    public const int RemindMinutes = 5, CloseMinutes = 10;

    /// <summary>Minutes after the agent's last act (CHT-05).</summary>
    public const int HardEndMinutes = 30;

    /// <summary>Hours in which a shop may write after the shopper's last words, and how many messages (CHT-06).</summary>
    public const int ShopHours = 48, ShopMessages = 5;

    /// <summary>Minutes in which a shop may write to a shopper who has come in, and how many messages (CHT-06).</summary>
    public const int EnteredMinutes = 1, EnteredMessages = 2;

    /// <summary>Seconds in which the first human answer is in time (CHT-07).</summary>
    public const int AnswerSeconds = 180;

    /// <summary>First messages from this hour and before that hour count, Shanghai time (CHT-07).</summary>
    public const int CountedFromHour = 8, CountedToHour = 23;

    /// <summary>Hours in which a session may be rated, and in which it goes on when the shopper writes again (CHT-08, machine ChatSession).</summary>
    public const int RateHours = 24, GoesOnHours = 24;

    /// <summary>Hours after opening in which a message task is answered (CHT-12).</summary>
    public const int TaskHours = 2;

    /// <summary>Transfers of one session (CHT-13).</summary>
    public const int MostTransfers = 3;

    /// <summary>Minutes in which a message may be withdrawn; it stays in the archive (CHT-15).</summary>
    public const int WithdrawMinutes = 2;

    /// <summary>Characters of a message, a note, a rating. Source: own choice.</summary>
    public const int MostWords = 1_000, MostNote = 200, MostRating = 200;

    /// <summary>Canned replies of a shop and of each agent. Source: own choice.</summary>
    public const int MostCanned = 100;

    /// <summary>Minutes from midnight: 09:00 and 22:00 (CHT-12).</summary>
    public const int OpensAt = 9 * 60, ClosesAt = 22 * 60;
}
