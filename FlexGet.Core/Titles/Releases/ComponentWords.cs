namespace FlexGet.Core.Titles.Releases;

/// <summary>The words for components of a quality; lines as in <see cref="Vocabulary"/>.</summary>
internal static class ComponentWords
{
    /// <summary>Those that stand in no name.</summary>
    public const string Certain = """
        360p 360p
        480p 480p
        576p 576p
        540p 540p
        720i 720i
        720p 720p 720hd 720p50 720p60
        1080i 1080i 1080i25 1080i50 1080i60
        1080p 1080p 1080p50 1080p60 fhd
        2160p 2160p 4k uhd 2160p50 2160p60 2160i
        cam hdcam camrip hqcam
        ts hdts telesync tsrip hdtsrip predvd predvdrip
        tc hdtc telecine hdtcrip
        hdrip hdrip
        ppvrip ppvrip
        tvrip tvrip satrip dvbrip dthrip
        dsr dsr dsrip
        sdtv sdtv pdtv
        dvdscr dvdscr scr dvdscreener
        bdscr bdscr
        webrip webrip webcap webdlrip
        hdtv hdtv ahdtv hdtvrip uhdtv
        webdl webdl webhd webmux webdlmux
        dvdrip dvdrip dvd5 dvd9 dvdr dvdmux
        remux remux bdremux uhdremux brremux
        bluray bluray bdrip brrip bdmv bd25 bd50 bd66 bd100 mbluray uhdbd uhdrip bdmux
        divx divx
        xvid xvid
        nvenc nvenc
        h264 h264 x264 avc
        vp9 vp9
        h265 h265 x265 hevc
        av1 av1
        8bit 8bit sdr hi8p
        10bit 10bit hi10p hi10 ma10p
        hdr hdr hdr10
        hdrplus hdr10plus hdr10p
        dolbyvision dovi
        mp3 mp3
        aac aac aac2 aac5 aac1 aacx2 aacx3 qaac heaac
        ac3 ac3 ac3d ac3ld ac3x2
        dd+5.1 ddp ddp5 ddp2 ddp7 ddp1 eac3 ddpa ddpa5 ddpa7 ddp51 ddp20 ddp71 eac3d ddpex ddpex5
        dd5.1 dd5 dd2 dd1 dd51 dd20 dd71
        flac flac flac2 flac5 flacx2 flacx3 flacx4
        dts dts dtsx dtses dtsd dtsx2
        dtshd dtshd dtshdma
        truehd truehd truehd5 truehd7
        """;

    /// <summary>Those that may stand in a name as well.</summary>
    public const string Possible = """
        cam cam
        ts ts
        tc tc
        r5 r5 r2 r3 r4 r6 rc
        hr hr
        workprint workprint
        dvdscr screener
        webdl web
        dvdrip dvd
        bluray BD
        sdtv dvb
        dolbyvision DV
        """;

    // What requirements do not know, and people want to see all the same.
    public const string PossibleAudio = "opus opus";
    public const string OtherAudio = "pcm pcm lpcm\nvorbis vorbis\nmp2 mp2";
    public const string OtherCodecs = "mpeg2 mpeg2\nvc1 vc1\nmpeg4 mpeg4\nvp8 vp8";
    public const string OtherSources = "hddvd hddvd hddvdrip\nvhsrip vhsrip\nldrip ldrip";
    public const string OtherResolutions = "4320p 4320p 8k\n1440p 1440p\n240p 240p\n480i 480i\n576i 576i";
}
