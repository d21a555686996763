//! Every table, one truth for both databases; grouped by room, in the order of the ladder.
//!
//! `tests/it/twins.rs` holds both migration sets to this file.

// --- platform

diesel::table! {
    audit_event (id) {
        id -> BigInt,
        at -> Timestamp,
        user_id -> Nullable<BigInt>,
        role -> Text,
        authority_id -> Nullable<BigInt>,
        action -> Text,
        object_kind -> Text,
        object_id -> Nullable<BigInt>,
        object_reference -> Nullable<Text>,
        owner_authority_id -> Nullable<BigInt>,
        detail -> Text,
        personal_digest -> Nullable<Text>,
        official -> Nullable<Text>,
        mac -> Nullable<Text>,
    }
}

diesel::table! {
    audit_personal (event_id) {
        event_id -> BigInt,
        salt -> Text,
        body -> Text,
    }
}

diesel::table! {
    audit_seal (seq) {
        seq -> BigInt,
        event_id -> BigInt,
        previous_hash -> Text,
        hash -> Text,
        sealed_at -> Timestamp,
        mac -> Nullable<Text>,
    }
}

diesel::table! {
    installation (id) {
        id -> BigInt,
        key_fingerprint -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        message_id -> Text,
        kind -> Text,
        recipient -> Text,
        language -> Text,
        letter -> Text,
        once_key -> Nullable<Text>,
        attempts -> BigInt,
        due_at -> Timestamp,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        gave_up_at -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        channel -> Text,
        about -> Nullable<Text>,
        taken_back_at -> Nullable<Timestamp>,
        sealed -> Nullable<Binary>,
        sent_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    web_once (key) {
        key -> Text,
        made_at -> Timestamp,
        answer -> Nullable<Binary>,
    }
}

diesel::table! {
    job_lease (name) {
        name -> Text,
        holder -> Text,
        leased_until -> Timestamp,
    }
}

// --- identity

diesel::table! {
    authority (id) {
        id -> BigInt,
        code -> Text,
        name -> Text,
        kind -> Text,
    }
}

diesel::table! {
    app_user (id) {
        id -> BigInt,
        reference -> Text,
        email -> Text,
        email_folded -> Text,
        name -> Text,
        role -> Text,
        authority_id -> Nullable<BigInt>,
        language -> Text,
        password_hash -> Nullable<Text>,
        totp_secret -> Nullable<Binary>,
        totp_last_step -> Nullable<BigInt>,
        active -> Bool,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        only_code -> Bool,
    }
}

diesel::table! {
    user_session (id) {
        id -> BigInt,
        token_hash -> Text,
        user_id -> BigInt,
        complete -> Bool,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
        scope -> Nullable<Text>,
    }
}

diesel::table! {
    sign_in_guard (key) {
        key -> Text,
        failed_tries -> BigInt,
        last_try_at -> Timestamp,
        locked_until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    password_reset (id) {
        id -> BigInt,
        user_id -> BigInt,
        token_hash -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reset_request (id) {
        id -> BigInt,
        email -> Text,
        asked_at -> Timestamp,
    }
}

diesel::table! {
    recovery_code (id) {
        id -> BigInt,
        user_id -> BigInt,
        code_hash -> Text,
        made_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    delegation (id) {
        id -> BigInt,
        user_id -> BigInt,
        authority_id -> BigInt,
        decision -> Text,
        reference -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
    }
}

// --- registry

diesel::table! {
    matter (id) {
        id -> BigInt,
        reference -> Text,
        registry_no -> Text,
        kind -> Text,
        title -> Text,
        title_secret -> Bool,
        owner_authority_id -> BigInt,
        opened_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    registry_counter (owner_authority_id, year) {
        owner_authority_id -> BigInt,
        year -> BigInt,
        last -> BigInt,
    }
}

diesel::table! {
    registered_document (id) {
        id -> BigInt,
        reference -> Text,
        matter_id -> BigInt,
        number -> BigInt,
        direction -> Text,
        registered_at -> Timestamp,
        counterpart -> Text,
        counterpart_secret -> Bool,
        brief -> Text,
        body -> Text,
        body_sha256 -> Text,
    }
}

diesel::table! {
    matter_party (matter_id, provider_id) {
        matter_id -> BigInt,
        provider_id -> BigInt,
    }
}

diesel::table! {
    registry_index (id) {
        id -> BigInt,
        matter_id -> BigInt,
        document_id -> Nullable<BigInt>,
        folded -> Text,
    }
}

// --- decision

diesel::table! {
    decision (id) {
        id -> BigInt,
        owner_authority_id -> BigInt,
        matter_id -> BigInt,
        kind -> Text,
        decided_by -> BigInt,
        delegation_id -> BigInt,
        decided_at -> Timestamp,
        last_day -> Nullable<Date>,
        document_id -> BigInt,
    }
}

diesel::table! {
    decision_impartiality (matter_id, user_id) {
        matter_id -> BigInt,
        user_id -> BigInt,
        declared_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    decision_correction (id) {
        id -> BigInt,
        decision_id -> BigInt,
        document_id -> BigInt,
        wrong -> Text,
        correct -> Text,
        made_by -> BigInt,
        delegation_id -> BigInt,
        made_at -> Timestamp,
    }
}

// --- disclosure

diesel::table! {
    disclosure_request (id) {
        id -> BigInt,
        reference -> Text,
        matter_id -> BigInt,
        owner_authority_id -> BigInt,
        state -> Text,
        came_by -> Text,
        received_at -> Timestamp,
        wish -> Text,
        language -> Text,
        reply_by -> Text,
        asker_name -> Nullable<Text>,
        asker_email -> Nullable<Text>,
        asker_address -> Nullable<Text>,
        handler_id -> Nullable<BigInt>,
        revision -> BigInt,
        note -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<BigInt>,
        delegation_id -> Nullable<BigInt>,
        letter_document_id -> Nullable<BigInt>,
        link_hash -> Nullable<Text>,
        link_until -> Nullable<Timestamp>,
        served_on -> Nullable<Date>,
        appeal_last_day -> Nullable<Date>,
        once_key -> Text,
    }
}

diesel::table! {
    disclosure_item (id) {
        id -> BigInt,
        request_id -> BigInt,
        document_id -> BigInt,
        outcome -> Text,
        paragraph -> Nullable<Text>,
        reason -> Nullable<Text>,
        passages -> Nullable<Text>,
        revision -> BigInt,
        tested_by -> Nullable<BigInt>,
        tested_at -> Nullable<Timestamp>,
        copy_document_id -> Nullable<BigInt>,
    }
}

// --- attachment

diesel::table! {
    attachment (id) {
        id -> BigInt,
        reference -> Text,
        holder -> Text,
        kind -> Text,
        name -> Text,
        size -> BigInt,
        sha256 -> Text,
        confidential_reason -> Nullable<Text>,
        uploaded_by -> BigInt,
        uploaded_at -> Timestamp,
        content -> Binary,
    }
}

diesel::table! {
    attachment_reader (attachment_id, authority_id) {
        attachment_id -> BigInt,
        authority_id -> BigInt,
        handed_over_at -> Timestamp,
    }
}

// --- market

diesel::table! {
    market_import (id) {
        id -> BigInt,
        kind -> Text,
        sha256 -> Text,
        row_count -> BigInt,
        added_count -> BigInt,
        imported_by -> Nullable<BigInt>,
        imported_at -> Timestamp,
    }
}

diesel::table! {
    market_procurement (id) {
        id -> BigInt,
        import_id -> BigInt,
        procurement_no -> Text,
        year -> BigInt,
        title -> Text,
        published_on -> Date,
        buyer_name -> Text,
        buyer_number -> Text,
        buyer_sector -> Text,
        buyer_subsector -> Text,
        buyer_legal_form -> Text,
        buyer_industry -> Text,
        contract_kind -> Nullable<Text>,
        cpv_code -> Text,
        legal_basis -> Text,
        directive_governed -> Nullable<Bool>,
        procedure -> Nullable<Text>,
        agreement -> Text,
        dynamic_purchasing -> Bool,
        electronic_auction -> Bool,
        has_lots -> Bool,
        joint -> Bool,
        green -> Bool,
        social -> Bool,
        innovation -> Bool,
        reserved -> Bool,
        reserved_performance -> Bool,
        notice_database -> Text,
        court_reviewed -> Nullable<Bool>,
        buyer_key -> Text,
        buyer_sort -> Text,
        search_text -> Text,
    }
}

diesel::table! {
    market_award (id) {
        id -> BigInt,
        import_id -> BigInt,
        row_digest -> Text,
        occurrence -> BigInt,
        procurement_no -> Text,
        lot_no -> Text,
        year -> BigInt,
        title -> Text,
        published_on -> Date,
        buyer_name -> Text,
        buyer_number -> Text,
        buyer_sector -> Text,
        cpv_code -> Text,
        procedure -> Nullable<Text>,
        agreement -> Text,
        court_reviewed -> Nullable<Bool>,
        supplier_name -> Text,
        supplier_sector -> Nullable<Text>,
        supplier_size -> Nullable<Text>,
        supplier_legal_form -> Nullable<Text>,
        supplier_industry -> Nullable<Text>,
        supplier_activity -> Nullable<Text>,
        tender_count -> BigInt,
        buyer_key -> Text,
        supplier_key -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(market_procurement, market_award);

// --- terms

diesel::table! {
    specification (id) {
        id -> BigInt,
        reference -> Text,
        owner_authority_id -> BigInt,
        series -> Text,
        version -> BigInt,
        title -> Text,
        background -> Text,
        compensation -> Text,
        how_to_apply -> Text,
        decision_days -> BigInt,
        contract_text -> Text,
        state -> Text,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        lowest_cap -> Nullable<BigInt>,
        highest_cap -> Nullable<BigInt>,
        raise_notice_days -> Nullable<BigInt>,
        raises_a_year -> Nullable<BigInt>,
        provider_notice_days -> Nullable<BigInt>,
        authority_notice_days -> Nullable<BigInt>,
        accept_by -> Nullable<Date>,
        on_silence -> Nullable<Text>,
        change_notice_days -> Nullable<BigInt>,
        report_days -> Nullable<BigInt>,
    }
}

diesel::table! {
    requirement (id) {
        id -> BigInt,
        specification_id -> BigInt,
        number -> BigInt,
        heading -> Text,
        text -> Text,
        kind -> Text,
        how_checked -> Text,
        word_limit -> Nullable<BigInt>,
        minimum -> Nullable<BigInt>,
        maximum -> Nullable<BigInt>,
        evidence -> Text,
        may_reuse -> Bool,
        file_kinds -> Nullable<Text>,
        file_max_mb -> Nullable<BigInt>,
    }
}

diesel::table! {
    price_item (id) {
        id -> BigInt,
        specification_id -> BigInt,
        number -> BigInt,
        name -> Text,
        kind -> Text,
        unit -> Text,
        amount_ore -> BigInt,
        condition_text -> Text,
    }
}

diesel::table! {
    exclusion_ground (id) {
        id -> BigInt,
        code -> Text,
        act -> Text,
        section -> Text,
        text -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        source -> Text,
        entered_by -> Nullable<BigInt>,
        end_source -> Nullable<Text>,
        ended_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    answer_sheet (id) {
        id -> BigInt,
        specification_id -> BigInt,
        changed_at -> Timestamp,
        revision -> BigInt,
    }
}

diesel::table! {
    answer (id) {
        id -> BigInt,
        answer_sheet_id -> BigInt,
        requirement_id -> BigInt,
        yes -> Nullable<Bool>,
        text -> Nullable<Text>,
        number -> Nullable<BigInt>,
        attachment_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    ground_answer (id) {
        id -> BigInt,
        answer_sheet_id -> BigInt,
        exclusion_ground_id -> BigInt,
        applies -> Bool,
        explanation -> Text,
    }
}

// --- provider

diesel::table! {
    provider (id) {
        id -> BigInt,
        reference -> Text,
        org_number -> Nullable<Text>,
        owner_number_sealed -> Nullable<Binary>,
        owner_number_hash -> Nullable<Text>,
        name -> Text,
        name_folded -> Text,
        legal_form -> Text,
        about -> Text,
        contact_name -> Text,
        email -> Text,
        phone -> Text,
        website -> Text,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        country -> Nullable<Text>,
        register_number -> Nullable<Text>,
        register_folded -> Nullable<Text>,
        vat_number -> Nullable<Text>,
    }
}

diesel::table! {
    provider_member (id) {
        id -> BigInt,
        provider_id -> BigInt,
        user_id -> BigInt,
        role -> Text,
        may_sign -> Bool,
        answered_at -> Timestamp,
        active -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    provider_status (id) {
        id -> BigInt,
        provider_id -> BigInt,
        status -> Text,
        state -> Text,
        evidence -> Text,
        claimed_at -> Timestamp,
        assessed_by -> Nullable<BigInt>,
        assessed_at -> Nullable<Timestamp>,
        reason -> Nullable<Text>,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    provider_criterion (provider_status_id, criterion) {
        provider_status_id -> BigInt,
        criterion -> Text,
        evidence -> Text,
        met -> Nullable<Bool>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    provider_invitation (id) {
        id -> BigInt,
        reference -> Text,
        provider_id -> BigInt,
        email -> Text,
        email_folded -> Text,
        role -> Text,
        state -> Text,
        token_hash -> Text,
        invited_by -> BigInt,
        sent_at -> Timestamp,
        expires_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        accepted_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    provider_join_request (id) {
        id -> BigInt,
        reference -> Text,
        provider_id -> BigInt,
        name -> Text,
        email -> Text,
        email_folded -> Text,
        state -> Text,
        asked_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    provider_sign_answer (id) {
        id -> BigInt,
        provider_member_id -> BigInt,
        may_sign -> Bool,
        answered_by -> BigInt,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    provider_assessment (id) {
        id -> BigInt,
        provider_status_id -> BigInt,
        outcome -> Text,
        renewal -> Bool,
        evidence -> Text,
        claimed_at -> Timestamp,
        assessed_by -> Nullable<BigInt>,
        assessed_at -> Timestamp,
        reason -> Text,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    provider_assessed_criterion (provider_assessment_id, criterion) {
        provider_assessment_id -> BigInt,
        criterion -> Text,
        evidence -> Text,
        met -> Bool,
        reason -> Text,
    }
}

diesel::table! {
    provider_proof (id) {
        id -> BigInt,
        reference -> Text,
        provider_id -> BigInt,
        kind -> Text,
        state -> Text,
        evidence -> Text,
        valid_to -> Date,
        added_by -> BigInt,
        added_at -> Timestamp,
        checked_by -> Nullable<BigInt>,
        checked_at -> Nullable<Timestamp>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    provider_proof_file (provider_proof_id, attachment_id) {
        provider_proof_id -> BigInt,
        attachment_id -> BigInt,
    }
}

diesel::table! {
    provider_status_file (provider_status_id, attachment_id) {
        provider_status_id -> BigInt,
        attachment_id -> BigInt,
    }
}

diesel::table! {
    provider_reminder (id) {
        id -> BigInt,
        provider_proof_id -> Nullable<BigInt>,
        provider_status_id -> Nullable<BigInt>,
        valid_to -> Date,
        days -> BigInt,
        sent_at -> Timestamp,
    }
}

// --- message

diesel::table! {
    message (id) {
        id -> BigInt,
        matter_id -> BigInt,
        document_id -> BigInt,
        side -> Text,
        author_id -> BigInt,
        sent_at -> Timestamp,
        once_key -> Text,
    }
}

diesel::table! {
    message_seen (matter_id, side) {
        matter_id -> BigInt,
        side -> Text,
        seen_to -> BigInt,
        seen_by -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    message_note (id) {
        id -> BigInt,
        matter_id -> BigInt,
        author_id -> BigInt,
        made_at -> Timestamp,
        body -> Text,
        once_key -> Text,
    }
}

// --- offer

diesel::table! {
    offer (id) {
        id -> BigInt,
        reference -> Text,
        provider_id -> BigInt,
        measure_kind -> Text,
        state -> Text,
        approved_revision_id -> Nullable<BigInt>,
        latest_revision_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    offer_revision (id) {
        id -> BigInt,
        offer_id -> BigInt,
        number -> BigInt,
        name -> Text,
        summary -> Text,
        description -> Text,
        content -> Text,
        target_groups -> Text,
        languages -> Text,
        accessibility -> Text,
        hours -> Text,
        weekdays -> Text,
        day_parts -> Text,
        extent_percent -> Nullable<BigInt>,
        hours_per_week -> Nullable<BigInt>,
        typical_weeks -> Nullable<BigInt>,
        competence -> Text,
        methods -> Text,
        first_meeting -> Bool,
        intake -> Text,
        start_days -> Text,
        start_note -> Text,
        good_to_know -> Text,
        sites -> Text,
        made_by -> BigInt,
        made_at -> Timestamp,
    }
}

diesel::table! {
    offer_site (id) {
        id -> BigInt,
        reference -> Text,
        offer_id -> BigInt,
        name -> Text,
        street -> Text,
        postcode -> Text,
        locality -> Text,
        area -> Text,
        latitude -> Nullable<Double>,
        longitude -> Nullable<Double>,
        cap -> BigInt,
        active -> Bool,
    }
}

diesel::table! {
    offer_review (id) {
        id -> BigInt,
        offer_id -> BigInt,
        offer_revision_id -> BigInt,
        kind -> Text,
        note -> Text,
        made_by -> BigInt,
        made_at -> Timestamp,
    }
}

// --- contract

diesel::table! {
    contract (id) {
        id -> BigInt,
        reference -> Text,
        source -> Text,
        owner_authority_id -> BigInt,
        matter_id -> BigInt,
        provider_id -> BigInt,
        source_name -> Text,
        choice_system_id -> Nullable<BigInt>,
        source_reference -> Nullable<Text>,
        specification_id -> Nullable<BigInt>,
        state -> Text,
        text -> Text,
        text_sha256 -> Text,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
        provider_signed_by -> Nullable<BigInt>,
        provider_signed_at -> Nullable<Timestamp>,
        authority_signed_by -> Nullable<BigInt>,
        authority_signed_at -> Nullable<Timestamp>,
        closed_by -> Nullable<BigInt>,
        closing_at -> Nullable<Timestamp>,
        closing_reason -> Nullable<Text>,
        created_at -> Timestamp,
        overdue_at -> Nullable<Timestamp>,
        wound_up_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    contract_offer (contract_id, offer_id) {
        contract_id -> BigInt,
        offer_id -> BigInt,
    }
}

diesel::table! {
    contract_interval (id) {
        id -> BigInt,
        contract_id -> BigInt,
        kind -> Text,
        from_day -> Date,
        to_day -> Nullable<Date>,
        reason -> Text,
        made_by -> BigInt,
        made_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    contract_deviation (id) {
        id -> BigInt,
        reference -> Text,
        contract_id -> BigInt,
        origin -> Text,
        state -> Text,
        happened -> Text,
        term -> Text,
        asked -> Text,
        answer_by -> Date,
        opened_by -> BigInt,
        opened_at -> Timestamp,
        reply -> Nullable<Text>,
        plan -> Nullable<Text>,
        replied_by -> Nullable<BigInt>,
        replied_at -> Nullable<Timestamp>,
        outcome -> Nullable<Text>,
        reasons -> Nullable<Text>,
        correct_by -> Nullable<Date>,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        closing_note -> Nullable<Text>,
    }
}

diesel::table! {
    contract_change (id) {
        id -> BigInt,
        reference -> Text,
        owner_authority_id -> BigInt,
        specification_id -> BigInt,
        silence -> Text,
        answer_by -> Date,
        asked_by -> BigInt,
        asked_at -> Timestamp,
    }
}

diesel::table! {
    contract_consent (id) {
        id -> BigInt,
        change_id -> BigInt,
        contract_id -> BigInt,
        specification_id -> BigInt,
        from_id -> BigInt,
        state -> Text,
        text -> Text,
        text_sha256 -> Text,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<Timestamp>,
        note -> Nullable<Text>,
        reminded_at -> Nullable<Timestamp>,
        handled_at -> Nullable<Timestamp>,
    }
}

// --- system

diesel::table! {
    choice_system (id) {
        id -> BigInt,
        reference -> Text,
        owner_authority_id -> BigInt,
        matter_id -> BigInt,
        name -> Text,
        measure_kind -> Text,
        cpv -> Text,
        decided_on -> Date,
        decision_registry_no -> Text,
        default_alternative -> Text,
        default_ground -> Text,
        advertisement_url -> Nullable<Text>,
        advertisement_id -> Nullable<Text>,
        specification_series -> Text,
        state -> Text,
        created_at -> Timestamp,
        target_groups -> Text,
        areas -> Text,
        reserved -> Bool,
        reply_days -> Nullable<BigInt>,
        legal_opinion -> Text,
        default_unit -> Nullable<Text>,
        default_supplier -> Nullable<Text>,
    }
}

diesel::table! {
    default_policy (id) {
        id -> BigInt,
        reference -> Text,
        choice_system_id -> BigInt,
        method -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        ground -> Text,
        decision_registry_no -> Text,
        unit -> Nullable<Text>,
        supplier -> Nullable<Text>,
        opinion_by -> Nullable<Text>,
        opinion_on -> Nullable<Date>,
        opinion_registry_no -> Nullable<Text>,
        opinion_summary -> Nullable<Text>,
        seed -> Nullable<Text>,
        decided_by -> Nullable<BigInt>,
        made_at -> Timestamp,
    }
}

// --- approval

diesel::table! {
    lov_application (id) {
        id -> BigInt,
        reference -> Text,
        choice_system_id -> BigInt,
        specification_id -> BigInt,
        answer_sheet_id -> BigInt,
        provider_id -> BigInt,
        owner_authority_id -> BigInt,
        state -> Text,
        matter_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        received_at -> Nullable<Timestamp>,
        promised_on -> Nullable<Date>,
        examiner_id -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        decision_id -> Nullable<BigInt>,
        signatory_id -> Nullable<BigInt>,
        social -> Nullable<Bool>,
        contract_reference -> Nullable<Text>,
        joint -> Nullable<Bool>,
        saved_at -> Nullable<Timestamp>,
        no_attachments -> Nullable<Bool>,
    }
}

diesel::table! {
    lov_application_attachment (lov_application_id, attachment_id) {
        lov_application_id -> BigInt,
        attachment_id -> BigInt,
    }
}

diesel::table! {
    lov_application_offer (lov_application_id, offer_id) {
        lov_application_id -> BigInt,
        offer_id -> BigInt,
        offer_revision_id -> BigInt,
    }
}

diesel::table! {
    examination (id) {
        id -> BigInt,
        lov_application_id -> BigInt,
        requirement_id -> BigInt,
        verdict -> Text,
        reason -> Text,
        examined_by -> BigInt,
        examined_at -> Timestamp,
    }
}

diesel::table! {
    completion_request (id) {
        id -> BigInt,
        lov_application_id -> BigInt,
        message -> Text,
        asked_by -> BigInt,
        asked_at -> Timestamp,
        until_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    completion_item (completion_request_id, requirement_id) {
        completion_request_id -> BigInt,
        requirement_id -> BigInt,
    }
}

diesel::table! {
    ground_assessment (id) {
        id -> BigInt,
        lov_application_id -> BigInt,
        exclusion_ground_id -> BigInt,
        excludes -> Bool,
        evidence -> Text,
        assessed_by -> BigInt,
        assessed_at -> Timestamp,
    }
}

diesel::table! {
    application_reuse (lov_application_id) {
        lov_application_id -> BigInt,
        from_application_id -> BigInt,
    }
}

diesel::table! {
    application_partner (id) {
        id -> BigInt,
        lov_application_id -> BigInt,
        provider_id -> BigInt,
        answer_sheet_id -> BigInt,
        state -> Text,
        asked_at -> Timestamp,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    application_support (id) {
        id -> BigInt,
        reference -> Text,
        lov_application_id -> BigInt,
        kind -> Text,
        name -> Text,
        org_number -> Text,
        part -> Text,
        proof -> Text,
    }
}

diesel::table! {
    partner_assessment (id) {
        id -> BigInt,
        application_partner_id -> BigInt,
        exclusion_ground_id -> BigInt,
        excludes -> Bool,
        evidence -> Text,
        assessed_by -> BigInt,
        assessed_at -> Timestamp,
    }
}

// --- capacity

diesel::table! {
    capacity_cap (id) {
        id -> BigInt,
        offer_id -> BigInt,
        site_id -> BigInt,
        cap -> BigInt,
        occupied -> BigInt,
        ceiling -> BigInt,
        confirmed_at -> Timestamp,
    }
}

diesel::table! {
    capacity (id) {
        id -> BigInt,
        offer_id -> BigInt,
        site_id -> BigInt,
        hundredths -> BigInt,
        state -> Text,
        from_day -> Date,
        to_day -> Nullable<Date>,
        expires_at -> Nullable<Timestamp>,
        made_at -> Timestamp,
        released_at -> Nullable<Timestamp>,
    }
}

// --- demand

diesel::table! {
    unmet_demand (id) {
        id -> BigInt,
        reference -> Text,
        day -> Date,
        source -> Text,
        cause -> Text,
        measure_kind -> Nullable<Text>,
        area -> Nullable<Text>,
        language -> Nullable<Text>,
        accessibility -> Text,
        words -> Text,
        once_key -> Nullable<Text>,
    }
}

// --- client

diesel::table! {
    client (id) {
        id -> BigInt,
        reference -> Text,
        owner_authority_id -> BigInt,
        responsible_user_id -> BigInt,
        user_id -> Nullable<BigInt>,
        number_kind -> Text,
        number_sealed -> Nullable<Binary>,
        number_hash -> Nullable<Text>,
        name -> Text,
        name_folded -> Text,
        email -> Nullable<Text>,
        phone -> Text,
        language -> Text,
        interpreter -> Nullable<Text>,
        protected -> Bool,
        created_at -> Timestamp,
        changed_at -> Timestamp,
        channel -> Nullable<Text>,
        address -> Text,
    }
}

diesel::table! {
    client_handler (id) {
        id -> BigInt,
        client_id -> BigInt,
        user_id -> BigInt,
        named_by -> BigInt,
        why -> Text,
        since -> Timestamp,
        until -> Nullable<Timestamp>,
        ended_by -> Nullable<BigInt>,
        end_why -> Nullable<Text>,
    }
}

diesel::table! {
    client_protection (id) {
        id -> BigInt,
        client_id -> BigInt,
        kind -> Text,
        since -> Date,
        decided_by -> Text,
        review_on -> Date,
        reason -> Text,
        made_by -> BigInt,
        made_at -> Timestamp,
        contact_sealed -> Nullable<Binary>,
        lifted_on -> Nullable<Date>,
        lifted_at -> Nullable<Timestamp>,
        lifted_by -> Nullable<BigInt>,
        lift_reason -> Nullable<Text>,
    }
}

diesel::table! {
    client_recall (id) {
        id -> BigInt,
        reference -> Text,
        client_protection_id -> BigInt,
        kind -> Text,
        about -> Text,
        number -> Nullable<BigInt>,
        happened_at -> Nullable<Timestamp>,
        done_at -> Nullable<Timestamp>,
        done_by -> Nullable<BigInt>,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    client_former_number (id) {
        id -> BigInt,
        client_id -> BigInt,
        number_kind -> Text,
        sealed -> Binary,
        hash -> Text,
        until -> Timestamp,
    }
}

// --- right

diesel::table! {
    right_to_choose (id) {
        id -> BigInt,
        reference -> Text,
        client_id -> BigInt,
        owner_authority_id -> BigInt,
        measure_kind -> Text,
        legal_basis -> Text,
        hundredths -> BigInt,
        area -> Nullable<Text>,
        opened_by -> BigInt,
        opened_at -> Timestamp,
        last_day -> Date,
        state -> Text,
        planned_from -> Nullable<Date>,
        planned_to -> Nullable<Date>,
        needs_languages -> Text,
        needs_access -> Text,
        told_by -> Text,
        event_on -> Nullable<Date>,
    }
}

// --- placement

diesel::table! {
    placement (id) {
        id -> BigInt,
        reference -> Text,
        receipt -> Text,
        right_id -> BigInt,
        client_id -> BigInt,
        owner_authority_id -> BigInt,
        provider_id -> BigInt,
        offer_id -> BigInt,
        offer_revision_id -> BigInt,
        site_id -> BigInt,
        contract_id -> BigInt,
        capacity_id -> BigInt,
        origin -> Text,
        state -> Text,
        planned_start_on -> Nullable<Date>,
        starts_on -> Nullable<Date>,
        planned_end_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        return_reason -> Nullable<Text>,
        replaces_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    placement_step (id) {
        id -> BigInt,
        placement_id -> BigInt,
        state -> Text,
        at -> Timestamp,
        made_by -> Nullable<BigInt>,
        note -> Text,
    }
}

diesel::table! {
    placement_leaving (id) {
        id -> BigInt,
        placement_id -> BigInt,
        contract_id -> BigInt,
        last_day -> Date,
        made_at -> Timestamp,
        informed_on -> Nullable<Date>,
        informed_by -> Nullable<BigInt>,
        ends_on -> Nullable<Date>,
        end_reason -> Nullable<Text>,
        ended_by -> Nullable<BigInt>,
        right_id -> Nullable<BigInt>,
    }
}

// --- choice

diesel::table! {
    choice_list (reference) {
        reference -> Text,
        right_id -> BigInt,
        shown -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    choice (id) {
        id -> BigInt,
        reference -> Text,
        placement_id -> BigInt,
        right_id -> BigInt,
        client_id -> BigInt,
        owner_authority_id -> BigInt,
        offer_id -> BigInt,
        offer_revision_id -> BigInt,
        site_id -> BigInt,
        chosen_by -> Text,
        channel -> Text,
        recorded_by -> BigInt,
        mandate -> Nullable<Text>,
        yes_given -> Nullable<Text>,
        interpreter -> Nullable<Text>,
        shown_list -> Text,
        shown_version -> BigInt,
        made_at -> Timestamp,
        representative -> Nullable<Text>,
        paper -> Nullable<Text>,
        read_language -> Nullable<Text>,
        read_texts -> Nullable<Text>,
        told_languages -> Nullable<Text>,
        interpreter_present -> Nullable<Bool>,
    }
}

// --- letter

diesel::table! {
    letter_code (id) {
        id -> BigInt,
        right_id -> BigInt,
        client_id -> BigInt,
        code_hash -> Text,
        state -> Text,
        tries -> BigInt,
        made_by -> BigInt,
        made_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    letter_second (id) {
        id -> BigInt,
        client_id -> BigInt,
        kind -> Text,
        code_hash -> Text,
        number_hash -> Nullable<Text>,
        made_by -> Nullable<BigInt>,
        made_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

// --- nonchoice

diesel::table! {
    nonchoice_reminder (right_id, last_day) {
        right_id -> BigInt,
        last_day -> Date,
        told -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    nonchoice_impartiality (right_id, user_id) {
        right_id -> BigInt,
        user_id -> BigInt,
        declared_at -> Timestamp,
    }
}

diesel::table! {
    nonchoice_decision (id) {
        id -> BigInt,
        reference -> Text,
        right_id -> BigInt,
        client_id -> BigInt,
        owner_authority_id -> BigInt,
        measure_kind -> Text,
        choice_system_id -> Nullable<BigInt>,
        policy_id -> Nullable<BigInt>,
        method -> Nullable<Text>,
        outcome -> Text,
        reason -> Nullable<Text>,
        note -> Text,
        provider_id -> Nullable<BigInt>,
        choice_id -> Nullable<BigInt>,
        unit -> Nullable<Text>,
        record -> Text,
        record_sha256 -> Text,
        rules_version -> BigInt,
        decided_by -> BigInt,
        delegation_id -> BigInt,
        decided_at -> Timestamp,
        document_id -> BigInt,
    }
}

diesel::table! {
    nonchoice_own_start (nonchoice_decision_id) {
        nonchoice_decision_id -> BigInt,
        starts_on -> Date,
        noted_by -> BigInt,
        noted_at -> Timestamp,
    }
}

// --- enterprise

diesel::table! {
    initiative (id) {
        id -> BigInt,
        reference -> Text,
        name -> Text,
        initiator -> Text,
        contact -> Text,
        idea -> Text,
        stage -> Text,
        stage_since -> Date,
        org_number -> Nullable<Text>,
        provider_id -> Nullable<BigInt>,
        next_contact_on -> Nullable<Date>,
        next_contact -> Text,
        approved_on -> Nullable<Date>,
        first_placement_on -> Nullable<Date>,
        created_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    initiative_stage (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        stage -> Text,
        from_day -> Date,
        note -> Text,
        made_by -> Nullable<BigInt>,
        made_at -> Timestamp,
    }
}

// --- joins

diesel::joinable!(audit_personal -> audit_event (event_id));
diesel::joinable!(audit_seal -> audit_event (event_id));
diesel::joinable!(app_user -> authority (authority_id));
diesel::joinable!(user_session -> app_user (user_id));
diesel::joinable!(password_reset -> app_user (user_id));
diesel::joinable!(recovery_code -> app_user (user_id));
diesel::joinable!(delegation -> app_user (user_id));
diesel::joinable!(delegation -> authority (authority_id));
diesel::joinable!(matter -> authority (owner_authority_id));
diesel::joinable!(registry_counter -> authority (owner_authority_id));
diesel::joinable!(registered_document -> matter (matter_id));
diesel::joinable!(decision -> matter (matter_id));
diesel::joinable!(decision_correction -> decision (decision_id));
diesel::joinable!(lov_application -> decision (decision_id));
diesel::joinable!(specification -> authority (owner_authority_id));
diesel::joinable!(requirement -> specification (specification_id));
diesel::joinable!(answer_sheet -> specification (specification_id));
diesel::joinable!(answer -> answer_sheet (answer_sheet_id));
diesel::joinable!(answer -> requirement (requirement_id));
diesel::joinable!(ground_answer -> answer_sheet (answer_sheet_id));
diesel::joinable!(ground_answer -> exclusion_ground (exclusion_ground_id));
diesel::joinable!(provider_member -> provider (provider_id));
diesel::joinable!(provider_member -> app_user (user_id));
diesel::joinable!(provider_status -> provider (provider_id));
diesel::joinable!(provider_status -> app_user (assessed_by));
diesel::joinable!(provider_criterion -> provider_status (provider_status_id));
diesel::joinable!(provider_invitation -> provider (provider_id));
diesel::joinable!(provider_join_request -> provider (provider_id));
diesel::joinable!(provider_sign_answer -> provider_member (provider_member_id));
diesel::joinable!(provider_assessment -> provider_status (provider_status_id));
diesel::joinable!(provider_assessed_criterion -> provider_assessment (provider_assessment_id));
diesel::joinable!(provider_proof -> provider (provider_id));
diesel::joinable!(provider_proof_file -> provider_proof (provider_proof_id));
diesel::joinable!(provider_proof_file -> attachment (attachment_id));
diesel::joinable!(provider_status_file -> provider_status (provider_status_id));
diesel::joinable!(provider_status_file -> attachment (attachment_id));
diesel::joinable!(provider_reminder -> provider_proof (provider_proof_id));
diesel::joinable!(provider_reminder -> provider_status (provider_status_id));
diesel::joinable!(offer -> provider (provider_id));
diesel::joinable!(offer_revision -> offer (offer_id));
diesel::joinable!(offer_revision -> app_user (made_by));
diesel::joinable!(offer_site -> offer (offer_id));
diesel::joinable!(choice_system -> authority (owner_authority_id));
diesel::joinable!(choice_system -> matter (matter_id));
diesel::joinable!(lov_application -> choice_system (choice_system_id));
diesel::joinable!(lov_application -> specification (specification_id));
diesel::joinable!(lov_application -> answer_sheet (answer_sheet_id));
diesel::joinable!(lov_application -> provider (provider_id));
diesel::joinable!(lov_application -> authority (owner_authority_id));
diesel::joinable!(lov_application -> matter (matter_id));
diesel::joinable!(lov_application_offer -> lov_application (lov_application_id));
diesel::joinable!(lov_application_offer -> offer (offer_id));
diesel::joinable!(lov_application_offer -> offer_revision (offer_revision_id));
diesel::joinable!(examination -> lov_application (lov_application_id));
diesel::joinable!(examination -> requirement (requirement_id));
diesel::joinable!(examination -> app_user (examined_by));
diesel::joinable!(completion_request -> lov_application (lov_application_id));
diesel::joinable!(completion_request -> app_user (asked_by));
diesel::joinable!(completion_item -> completion_request (completion_request_id));
diesel::joinable!(completion_item -> requirement (requirement_id));
diesel::joinable!(ground_assessment -> lov_application (lov_application_id));
diesel::joinable!(ground_assessment -> exclusion_ground (exclusion_ground_id));
diesel::joinable!(ground_assessment -> app_user (assessed_by));
diesel::joinable!(application_partner -> lov_application (lov_application_id));
diesel::joinable!(application_partner -> provider (provider_id));
diesel::joinable!(application_partner -> answer_sheet (answer_sheet_id));
diesel::joinable!(application_support -> lov_application (lov_application_id));
diesel::joinable!(partner_assessment -> application_partner (application_partner_id));
diesel::joinable!(partner_assessment -> exclusion_ground (exclusion_ground_id));
diesel::joinable!(offer_review -> offer (offer_id));
diesel::joinable!(offer_review -> offer_revision (offer_revision_id));
diesel::joinable!(contract -> authority (owner_authority_id));
diesel::joinable!(contract -> matter (matter_id));
diesel::joinable!(contract -> provider (provider_id));
diesel::joinable!(contract -> specification (specification_id));
diesel::joinable!(contract_offer -> contract (contract_id));
diesel::joinable!(contract_offer -> offer (offer_id));
diesel::joinable!(contract_interval -> contract (contract_id));
diesel::joinable!(contract_deviation -> contract (contract_id));
diesel::joinable!(contract_consent -> contract_change (change_id));
diesel::joinable!(contract_consent -> contract (contract_id));
diesel::joinable!(contract_interval -> app_user (made_by));
diesel::joinable!(capacity_cap -> offer (offer_id));
diesel::joinable!(capacity_cap -> offer_site (site_id));
diesel::joinable!(capacity -> offer (offer_id));
diesel::joinable!(capacity -> offer_site (site_id));
diesel::joinable!(client -> authority (owner_authority_id));
diesel::joinable!(client_handler -> client (client_id));
diesel::joinable!(client_protection -> client (client_id));
diesel::joinable!(client_recall -> client_protection (client_protection_id));
diesel::joinable!(client_former_number -> client (client_id));
diesel::joinable!(right_to_choose -> client (client_id));
diesel::joinable!(right_to_choose -> authority (owner_authority_id));
diesel::joinable!(right_to_choose -> app_user (opened_by));
diesel::joinable!(choice -> right_to_choose (right_id));
diesel::joinable!(choice -> client (client_id));
diesel::joinable!(choice -> authority (owner_authority_id));
diesel::joinable!(choice -> offer (offer_id));
diesel::joinable!(choice -> offer_revision (offer_revision_id));
diesel::joinable!(choice -> offer_site (site_id));
diesel::joinable!(choice -> placement (placement_id));
diesel::joinable!(choice -> app_user (recorded_by));
diesel::joinable!(placement -> right_to_choose (right_id));
diesel::joinable!(placement -> offer_revision (offer_revision_id));
diesel::joinable!(placement -> client (client_id));
diesel::joinable!(placement -> authority (owner_authority_id));
diesel::joinable!(placement -> provider (provider_id));
diesel::joinable!(placement -> offer (offer_id));
diesel::joinable!(placement -> offer_site (site_id));
diesel::joinable!(placement -> contract (contract_id));
diesel::joinable!(placement -> capacity (capacity_id));
diesel::joinable!(placement_step -> placement (placement_id));
diesel::joinable!(placement_leaving -> placement (placement_id));
diesel::joinable!(placement_step -> app_user (made_by));
diesel::joinable!(initiative -> provider (provider_id));
diesel::joinable!(initiative_stage -> initiative (initiative_id));
diesel::joinable!(initiative_stage -> app_user (made_by));

diesel::allow_tables_to_appear_in_same_query!(
    audit_event,
    audit_personal,
    audit_seal,
    installation,
    outbox,
    job_lease,
    web_once,
    authority,
    app_user,
    user_session,
    password_reset,
    delegation,
    matter,
    registry_counter,
    registered_document,
    matter_party,
    registry_index,
    disclosure_request,
    disclosure_item,
    message,
    message_seen,
    message_note,
    attachment,
    attachment_reader,
    specification,
    requirement,
    price_item,
    exclusion_ground,
    answer_sheet,
    answer,
    ground_answer,
    provider,
    provider_member,
    provider_status,
    provider_criterion,
    provider_invitation,
    provider_join_request,
    provider_sign_answer,
    provider_assessment,
    provider_assessed_criterion,
    provider_proof,
    provider_proof_file,
    provider_status_file,
    provider_reminder,
    offer,
    offer_revision,
    offer_site,
    choice_system,
    default_policy,
    lov_application,
    lov_application_offer,
    lov_application_attachment,
    examination,
    completion_request,
    completion_item,
    decision,
    decision_impartiality,
    ground_assessment,
    application_reuse,
    application_partner,
    application_support,
    partner_assessment,
    decision_correction,
    offer_review,
    contract,
    contract_offer,
    contract_interval,
    contract_deviation,
    contract_change,
    contract_consent,
    capacity_cap,
    capacity,
    unmet_demand,
    client,
    client_former_number,
    client_handler,
    client_protection,
    client_recall,
    right_to_choose,
    choice,
    placement,
    placement_step,
    placement_leaving,
    choice_list,
    nonchoice_reminder,
    nonchoice_impartiality,
    nonchoice_decision,
    nonchoice_own_start,
    initiative,
    initiative_stage,
);
